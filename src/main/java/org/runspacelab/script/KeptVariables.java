package org.runspacelab.script;

import java.util.List;
import java.util.function.Predicate;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;

/**
 * Makes variables declared at the top of a script variables of its scope, as if {@code def} were not there: a
 * declaration at the prompt is known in the next line.
 */
final class KeptVariables extends CompilationCustomizer {

    private final Predicate<String> kept;

    KeptVariables(Predicate<String> kept) {
        super(CompilePhase.CONVERSION);
        this.kept = kept;
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode node) {
        for (MethodNode method : node.getDeclaredMethods("run")) {
            if (node.isScript() && method.getCode() instanceof BlockStatement block) {
                block.getStatements().forEach(this::keep);
            }
        }
        BlockStatement top = source.getAST() == null ? null : source.getAST().getStatementBlock();
        if (top != null) {
            List<Statement> statements = top.getStatements();
            statements.forEach(this::keep);
        }
    }

    private void keep(Statement statement) {
        if (statement instanceof ExpressionStatement line
                && line.getExpression() instanceof DeclarationExpression declared
                && !declared.isMultipleAssignmentDeclaration()
                && kept.test(declared.getVariableExpression().getName())) {
            line.setExpression(assignment(declared));
        }
    }

    private static Expression assignment(DeclarationExpression declared) {
        Expression value = declared.getRightExpression() instanceof EmptyExpression
                ? ConstantExpression.NULL
                : declared.getRightExpression();
        VariableExpression name = new VariableExpression(declared.getVariableExpression().getName());
        name.setSourcePosition(declared);
        BinaryExpression assignment = new BinaryExpression(name, declared.getOperation(), value);
        assignment.setSourcePosition(declared);
        return assignment;
    }
}
