package org.runspacelab.script;

/** A script used a name that is not known where it runs. */
public final class UnknownNameException extends RuntimeException {

    UnknownNameException(String message) {
        super(message);
    }

    static UnknownNameException variable(String name, ScriptScope scope) {
        String nearest = NearestName.of(name, scope.names());
        String hint = nearest == null ? "" : "did you mean \"%s\"? Else ".formatted(nearest);
        return new UnknownNameException("Variable \"%s\" is not known in %s: %s%s"
                .formatted(name, scope.place(), hint, scope.advice()));
    }

    static UnknownNameException command(String name, ScriptScope scope) {
        String nearest = NearestName.of(name, LabScript.commands());
        return new UnknownNameException("Command \"%s\" is not known in %s: %s"
                .formatted(name, scope.place(), nearest == null
                        ? "there is no command of that name"
                        : "did you mean \"%s\"?".formatted(nearest)));
    }
}
