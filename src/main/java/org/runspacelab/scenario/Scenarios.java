package org.runspacelab.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.runspacelab.service.ServiceReader;

/** All scenarios there are, in the order in which they are listed. */
public final class Scenarios {

    private static final String TEXTS = "org.runspacelab.scenario.scenarios";

    private final List<Scenario> all;

    public Scenarios(ServiceReader services) {
        this.all = List.of(
                new ProcessJobScenario(),
                new SingleRunspace(),
                new LiveLoop(services),
                new Nested(),
                new PoolScenario(),
                new QueueScenario(),
                new SharedVariableScenario());
    }

    public List<Scenario> all() {
        return all;
    }

    public Optional<Scenario> find(String id) {
        return all.stream().filter(scenario -> scenario.id().equals(id)).findFirst();
    }

    /** One line that says what the scenario shows, in this language where there is one in it, else in English. */
    public static String summary(Scenario scenario, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(TEXTS, locale);
        // Without the language asked for, Java takes that of the system.
        boolean found = texts.getLocale().getLanguage().equals(locale.getLanguage());
        return (found ? texts : ResourceBundle.getBundle(TEXTS, Locale.ROOT)).getString(scenario.id());
    }
}
