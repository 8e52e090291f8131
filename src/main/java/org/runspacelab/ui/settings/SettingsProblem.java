package org.runspacelab.ui.settings;

import java.nio.file.Path;

/** Why settings are not what they were, or will not be kept; said once. */
public sealed interface SettingsProblem {

    /** The file made no sense, and was put aside. */
    record PutAside(Path keptAs) implements SettingsProblem {}

    /** The file could not be read. */
    record Unreadable(String reason) implements SettingsProblem {}

    /** The file can't be written: what is chosen ends with the window. */
    record Unwritable(String reason) implements SettingsProblem {}
}
