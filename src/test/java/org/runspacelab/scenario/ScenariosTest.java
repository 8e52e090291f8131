package org.runspacelab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.runspacelab.service.ServiceReader;

class ScenariosTest {

    private final Locale system = Locale.getDefault();
    private final ServiceReader services =
            new ServiceReader(new FakeServices(), InstantSource.system(), Duration.ofSeconds(20));
    private final Scenarios scenarios = new Scenarios(services);

    @AfterEach
    void end() {
        Locale.setDefault(system);
        services.close();
    }

    @Test
    void aScenarioIsFoundByItsId() {
        assertThat(scenarios.find("live-loop")).containsInstanceOf(LiveLoop.class);
        assertThat(scenarios.find("Live-Loop")).isEmpty();
        assertThat(scenarios.find("")).isEmpty();
    }

    @Test
    void everyScenarioHasAnIdOfItsOwnAndASummaryInEachLanguage() {
        assertThat(scenarios.all()).extracting(Scenario::id).doesNotHaveDuplicates();
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.ENGLISH, Locale.FRENCH, Locale.CANADA_FRENCH}) {
            assertThat(scenarios.all()).allSatisfy(scenario ->
                    assertThat(Scenarios.summary(scenario, locale)).isNotBlank().doesNotContain("\n"));
        }
    }

    @Test
    void theLanguageAskedForCountsAndNotTheSystems() {
        Locale.setDefault(Locale.FRANCE);
        Scenario scenario = scenarios.find("live-loop").orElseThrow();

        assertThat(Scenarios.summary(scenario, Locale.ENGLISH))
                .isEqualTo(Scenarios.summary(scenario, Locale.ROOT))
                .isEqualTo(Scenarios.summary(scenario, Locale.GERMANY))
                .startsWith("A loop");
        assertThat(Scenarios.summary(scenario, Locale.CANADA_FRENCH)).startsWith("Une boucle");
    }
}
