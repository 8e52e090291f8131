package org.runspacelab.script;

import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.MethodPointerExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.syntax.SyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses, when a script is compiled, what would end the whole process, and compilers whose scripts could not be
 * stopped. It keeps mistakes from happening and is no wall: what is put together while the script runs, like a class
 * found by a name that was computed, is not seen.
 */
final class ExitGuard extends CompilationCustomizer {

    private static final Set<String> HARMLESS_OF_RUNTIME = Set.of(
            "availableProcessors", "totalMemory", "freeMemory", "maxMemory", "gc", "version", "toString");
    private static final Set<String> HARMFUL_OF_SYSTEM = Set.of(
            "exit", "halt", "with", "tap", "identity", "invokeMethod", "metaClass", "getMetaClass", "methods",
            "getMethod", "getMethods", "getDeclaredMethod", "getDeclaredMethods", "declaredMethods");
    private static final Set<String> ENDING = Set.of("java.lang.System", "java.lang.Runtime", "java.lang.Shutdown");
    private static final Set<String> COMPILERS = Set.of(
            "groovy.lang.GroovyShell", "groovy.util.Eval", "groovy.lang.GroovyClassLoader",
            "groovy.util.GroovyScriptEngine");
    private static final Set<String> FINDING = Set.of("forName", "loadClass", "findClass");

    ExitGuard() {
        super(CompilePhase.SEMANTIC_ANALYSIS);
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode node) {
        new Visitor(source).visitClass(node);
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
        protected void visitConstructorOrMethod(MethodNode method, boolean isConstructor) {
            for (Parameter parameter : method.getParameters()) {
                if (parameter.hasInitialExpression()) {
                    parameter.getInitialExpression().visit(this);
                }
            }
            super.visitConstructorOrMethod(method, isConstructor);
        }

        @Override
        public void visitMethodCallExpression(MethodCallExpression call) {
            String method = call.getMethodAsString();
            Expression on = call.getObjectExpression();
            checkFinding(method, call.getArguments(), call);
            if (isRuntime(on)) {
                if (method == null || !HARMLESS_OF_RUNTIME.contains(method)) {
                    refuseEnd(call);
                }
                return;
            }
            if (isClass(on, "java.lang.System")) {
                checkSystem(method, call);
                call.getMethod().visit(this);
                call.getArguments().visit(this);
                return;
            }
            super.visitMethodCallExpression(call);
        }

        @Override
        public void visitStaticMethodCallExpression(StaticMethodCallExpression call) {
            String owner = call.getOwnerType().getName();
            checkFinding(call.getMethod(), call.getArguments(), call);
            if (owner.equals("java.lang.System")) {
                checkSystem(call.getMethod(), call);
            } else if (owner.equals("java.lang.Runtime")) {
                refuseEnd(call);
            } else if (COMPILERS.contains(owner)) {
                refuseCompiler(owner, call);
            }
            super.visitStaticMethodCallExpression(call);
        }

        @Override
        public void visitMethodPointerExpression(MethodPointerExpression pointer) {
            if (isClass(pointer.getExpression(), "java.lang.System")
                    || isClass(pointer.getExpression(), "java.lang.Runtime")
                    || isRuntime(pointer.getExpression())) {
                checkSystem(pointer.getMethodName().getText(), pointer);
                return;
            }
            super.visitMethodPointerExpression(pointer);
        }

        @Override
        public void visitPropertyExpression(PropertyExpression property) {
            String name = property.getPropertyAsString();
            Expression on = property.getObjectExpression();
            if (isRuntime(property)) {
                refuseEnd(property);
                return;
            }
            if (isRuntime(on)) {
                return;
            }
            if (isClass(on, "java.lang.System")) {
                checkSystem(name, property);
                return;
            }
            super.visitPropertyExpression(property);
        }

        @Override
        public void visitClassExpression(ClassExpression expression) {
            refuse(expression.getType(), expression);
        }

        @Override
        public void visitConstructorCallExpression(ConstructorCallExpression call) {
            if (COMPILERS.contains(call.getType().getName())) {
                refuseCompiler(call.getType().getName(), call);
            }
            super.visitConstructorCallExpression(call);
        }

        @Override
        public void visitVariableExpression(VariableExpression variable) {
            if (variable.getOriginType() != null && variable.getOriginType().getName().equals("java.lang.Runtime")) {
                refuseEnd(variable);
            }
        }

        private void refuse(ClassNode type, ASTNode at) {
            if (ENDING.contains(type.getName())) {
                refuseEnd(at);
            } else if (COMPILERS.contains(type.getName())) {
                refuseCompiler(type.getName(), at);
            }
        }

        private void checkSystem(@Nullable String member, ASTNode at) {
            if (member == null || HARMFUL_OF_SYSTEM.contains(member)) {
                refuseEnd(at);
            }
        }

        /** The classes that end the process, found by their names. */
        private void checkFinding(
                @Nullable String method, Expression arguments, ASTNode at) {
            if (method != null && FINDING.contains(method) && arguments instanceof TupleExpression list) {
                for (Expression argument : list.getExpressions()) {
                    if (ENDING.contains(argument.getText()) || COMPILERS.contains(argument.getText())) {
                        refuseEnd(at);
                    }
                }
            }
        }

        /** The object itself, by {@code Runtime.getRuntime()} or {@code Runtime.runtime}. */
        private static boolean isRuntime(Expression expression) {
            return switch (expression) {
                case MethodCallExpression call -> isClass(call.getObjectExpression(), "java.lang.Runtime")
                        && "getRuntime".equals(call.getMethodAsString());
                case PropertyExpression property -> isClass(property.getObjectExpression(), "java.lang.Runtime")
                        && "runtime".equals(property.getPropertyAsString());
                case StaticMethodCallExpression call -> call.getOwnerType().getName().equals("java.lang.Runtime")
                        && call.getMethod().equals("getRuntime");
                default -> false;
            };
        }

        private static boolean isClass(Expression expression, String name) {
            return expression instanceof ClassExpression && expression.getType().getName().equals(name);
        }

        private void refuseEnd(ASTNode at) {
            addError("A script can't do this: it could end the whole process, and every other loop with it; "
                    + "to end the script itself, return or throw", at);
        }

        private void refuseCompiler(String type, ASTNode at) {
            addError("A script can't use " + type.substring(type.lastIndexOf('.') + 1)
                    + ": what it compiles could not be stopped; evaluate('text') can", at);
        }

        @Override
        public void addError(String message, ASTNode at) {
            int end = Math.max(at.getLastColumnNumber(), at.getColumnNumber() + 1);
            source.addError(new SyntaxException(
                    message, at.getLineNumber(), at.getColumnNumber(), at.getLastLineNumber(), end));
        }
    }
}
