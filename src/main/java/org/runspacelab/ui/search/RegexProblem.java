package org.runspacelab.ui.search;

import java.util.regex.PatternSyntaxException;
import org.runspacelab.ui.theme.Messages;

/** Why a text is no regular expression, for the line below where it is typed. */
public final class RegexProblem {

    private RegexProblem() {}

    /** In one line, with the place where it is known. */
    public static String text(PatternSyntaxException problem, Messages messages) {
        return problem.getIndex() < 0
                ? messages.text("search.regex.problem")
                : messages.text("search.regex.problem.at", problem.getIndex() + 1);
    }
}
