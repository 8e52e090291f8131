package org.runspacelab.script;

import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.VariableScope;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.CatchStatement;
import org.codehaus.groovy.ast.stmt.DoWhileStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.WhileStatement;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;

/**
 * Compiles {@link Interruptions} into a script: at the head of loops, methods and closures, and of catches of
 * Exception. Groovy's own ThreadInterrupt leaves the catches alone.
 */
final class InterruptChecks extends CompilationCustomizer {

    private static final ClassNode CHECKS = ClassHelper.makeWithoutCaching(Interruptions.class);

    InterruptChecks() {
        super(CompilePhase.CANONICALIZATION);
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode node) {
        if (!node.isInterface()) {
            new Visitor(source).visitClass(node);
        }
    }

    private static Statement guarded(Statement body) {
        return block(call("check", ArgumentListExpression.EMPTY_ARGUMENTS), body);
    }

    private static Statement block(Statement first, Statement then) {
        BlockStatement block = new BlockStatement(new ArrayList<>(List.of(first, then)), new VariableScope());
        block.setSourcePosition(then);
        return block;
    }

    private static Statement call(String method, Expression arguments) {
        return new ExpressionStatement(new StaticMethodCallExpression(CHECKS, method, arguments));
    }

    private static final class Visitor extends ClassCodeVisitorSupport {
        private final SourceUnit source;

        Visitor(SourceUnit source) {
            this.source = source;
        }

        @Override
        protected SourceUnit getSourceUnit() {
            return source;
        }

        @Override
        public void visitMethod(MethodNode method) {
            super.visitMethod(method);
            if (method.getCode() != null && !method.isSynthetic() && !method.isAbstract()) {
                method.setCode(guarded(method.getCode()));
            }
        }

        @Override
        public void visitClosureExpression(ClosureExpression closure) {
            super.visitClosureExpression(closure);
            closure.setCode(guarded(closure.getCode()));
        }

        @Override
        public void visitWhileLoop(WhileStatement loop) {
            super.visitWhileLoop(loop);
            loop.setLoopBlock(guarded(loop.getLoopBlock()));
        }

        @Override
        public void visitForLoop(ForStatement loop) {
            super.visitForLoop(loop);
            loop.setLoopBlock(guarded(loop.getLoopBlock()));
        }

        @Override
        public void visitDoWhileLoop(DoWhileStatement loop) {
            super.visitDoWhileLoop(loop);
            loop.setLoopBlock(guarded(loop.getLoopBlock()));
        }

        @Override
        public void visitCatchStatement(CatchStatement caught) {
            super.visitCatchStatement(caught);
            ClassNode type = caught.getExceptionType();
            if (ClassHelper.isDynamicTyped(type) || type.getName().equals("java.lang.Exception")
                    || ClassHelper.isObjectType(type)) {
                VariableExpression thrown = new VariableExpression(caught.getVariable());
                caught.setCode(block(call("passOn", new ArgumentListExpression(thrown)), caught.getCode()));
            }
        }
    }
}
