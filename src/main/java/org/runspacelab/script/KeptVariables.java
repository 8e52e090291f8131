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
import org.codehaus.groovy.ast.expr.PostfixExpression;
import org.codehaus.groovy.ast.expr.PrefixExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.syntax.Types;

/**
 * Makes variables declared at the top of a script variables of its scope, as if {@code def} were not there: a
 * declaration at the prompt is known in the next line.
 */
final class KeptVariables extends CompilationCustomizer {

    private final Predicate<String> kept;
    private final boolean silentAtEnd;

    /**
     * @param kept the names it is done for
     * @param silentAtEnd whether an assignment at the end gives null instead of its value
     */
    KeptVariables(Predicate<String> kept, boolean silentAtEnd) {
        super(CompilePhase.CONVERSION);
        this.silentAtEnd = silentAtEnd;
        this.kept = kept;
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode node) {
        for (MethodNode method : node.getDeclaredMethods("run")) {
            if (node.isScript() && method.getCode() instanceof BlockStatement block) {
                block.getStatements().forEach(this::keep);
                if (silentAtEnd) {
                    endSilently(block);
                }
            }
        }
    }

    /** As the original's prompt: an assignment, a ++ or a -- shows nothing. */
    private static void endSilently(BlockStatement block) {
        List<Statement> lines = block.getStatements();
        Expression last = lines.isEmpty() || !(lines.getLast() instanceof ExpressionStatement line)
                ? null
                : line.getExpression();
        boolean silent = last instanceof PostfixExpression || last instanceof PrefixExpression
                || last instanceof BinaryExpression two && Types.isAssignment(two.getOperation().getType());
        if (silent) {
            block.addStatement(new ExpressionStatement(new ConstantExpression(null)));
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
