/** Runspace Lab: see background work that shares one synchronized store. */
module org.runspacelab {
    requires static org.jspecify;
    requires java.desktop;
    requires java.logging;
    requires java.management;
    requires jdk.jfr;
    requires com.github.oshi;
    requires com.sun.jna;
    requires com.sun.jna.platform;
    requires com.dd.plist;
    requires java.xml;
    requires tools.jackson.core;
    requires info.picocli;
    requires org.apache.groovy;
    requires org.jline;
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires org.fxmisc.richtext;
    requires org.fxmisc.flowless;
    requires org.fxmisc.undo;
    requires io.github.javadiffutils;

    uses org.runspacelab.job.JobScriptRunner;

    provides org.runspacelab.job.JobScriptRunner with
            org.runspacelab.session.JobTextRunner;

    // scripts are compiled into modules without a name, and meet these
    exports org.runspacelab.script;
    exports org.runspacelab.store;
    exports org.runspacelab.runspace;
    exports org.runspacelab.service;

    // picocli fills in the fields of the commands by reflection
    opens org.runspacelab.cli to
            info.picocli;
    // JavaFX makes the application object
    exports org.runspacelab.ui to
            javafx.graphics;
}
