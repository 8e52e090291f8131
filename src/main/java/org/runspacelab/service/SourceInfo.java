package org.runspacelab.service;

/**
 * What a source of records says about itself. Immutable.
 *
 * @param id          short and stable, such as {@code oshi-services}; each record carries it
 * @param kind        whether the records are services or processes
 * @param description plain English for the window: what is read, through what, and what is missing
 */
public record SourceInfo(String id, Kind kind, String description) {

    /** What the records of a source are. Processes are never called services. */
    public enum Kind {
        SERVICES("service"),
        PROCESSES("process");

        private final String noun;

        Kind(String noun) {
            this.noun = noun;
        }

        /** The word for one of them: {@code service} or {@code process}. */
        public String noun() {
            return noun;
        }
    }
}
