package org.runspacelab.job;

/** What a process job runs, in a form that can be sent to another process. */
public sealed interface JobScript {

    /**
     * A public class with a public constructor without arguments that implements
     * {@link org.runspacelab.runspace.Script}; it is loaded in the child.
     *
     * @param className its full name, as {@link Class#forName(String)} takes it
     */
    record OfClass(String className) implements JobScript {}

    /**
     * A script's text, which the child runs by the {@link JobScriptRunner} it finds.
     *
     * @param text the whole script
     */
    record OfText(String text) implements JobScript {}
}
