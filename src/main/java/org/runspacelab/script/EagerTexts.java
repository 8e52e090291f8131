package org.runspacelab.script;

import org.codehaus.groovy.ast.ClassCodeExpressionTransformer;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.jspecify.annotations.Nullable;

/**
 * Makes each text with values in it a plain String where it stands. Groovy's own is an object that holds the values
 * and makes its text whenever asked: as a key it would not be found, and as a value it would change by itself.
 */
final class EagerTexts extends CompilationCustomizer {

    EagerTexts() {
        super(CompilePhase.CONVERSION);
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode node) {
        new ClassCodeExpressionTransformer() {
            @Override
            protected SourceUnit getSourceUnit() {
                return source;
            }

            @Override
            public @Nullable Expression transform(@Nullable Expression expression) {
                return switch (expression) {
                    case null -> null;
                    case ClosureExpression closure -> {
                        closure.getCode().visit(this);
                        yield closure;
                    }
                    case GStringExpression text -> plain((GStringExpression) text.transformExpression(this));
                    default -> expression.transformExpression(this);
                };
            }
        }.visitClass(node);
    }

    private static Expression plain(GStringExpression text) {
        MethodCallExpression call = new MethodCallExpression(text, "toString", MethodCallExpression.NO_ARGUMENTS);
        call.setSourcePosition(text);
        return call;
    }
}
