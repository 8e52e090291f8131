package org.runspacelab.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.runspacelab.service.ServiceReader;

/** All scenarios there are, in the order in which they are listed. */
public final class Scenarios {

    private final List<Scenario> all;

    public Scenarios(ServiceReader services) {
        this.all = List.of(new LiveLoop(services));
    }

    public List<Scenario> all() {
        return all;
    }

    public Optional<Scenario> find(String id) {
        return all.stream().filter(scenario -> scenario.id().equals(id)).findFirst();
    }

    /** One line, in this language, that says what the scenario shows. */
    public static String summary(Scenario scenario, Locale locale) {
        return ResourceBundle.getBundle("org.runspacelab.scenario.scenarios", locale).getString(scenario.id());
    }
}
