package org.runspacelab.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.runspacelab.session.HostileValues;
import org.runspacelab.session.ValueText;

/** Every hostile value to a job's process and back: each arrives, cut and marked where it has to be. */
@Timeout(60)
class HostileJobTest {

    @Test
    void allOfThemAsVariables() throws Exception {
        HostileValues values = new HostileValues();
        Map<String, Object> sent = new LinkedHashMap<>(values.ending());
        // Together they are more than a pipe takes; each alone is looked at below.
        sent.keySet().removeIf(name -> name.startsWith("huge") || name.startsWith("long") || name.startsWith("large"));
        try (Jobs jobs = new Jobs(); ValueText texts = new ValueText()) {
            Map<String, Object> variables = new HashMap<>(sent);
            variables.put("value", "done");

            ProcessJob job = jobs.ended(jobs.start(Scripts.Echo.class, variables));

            assertThat(job.reason()).isNull();
            assertThat(job.output()).containsExactly("done");
            assertThat(job.finalVariables()).containsKeys(sent.keySet().toArray(String[]::new));
            job.finalVariables().forEach((_, value) -> assertThat(texts.of(value)).hasSizeLessThan(2_000));
        } finally {
            values.release();
        }
    }

    @Test
    void theLargeOnesTogether() throws Exception {
        HostileValues values = new HostileValues();
        Map<String, Object> sent = new LinkedHashMap<>(values.ending());
        sent.keySet().removeIf(name -> !name.startsWith("huge") && !name.startsWith("long") && !name.startsWith("large"));
        try (Jobs jobs = new Jobs()) {
            sent.put("value", "done");

            ProcessJob job = jobs.ended(jobs.start(Scripts.Echo.class, sent));

            assertThat(job.reason()).isNull();
            // Where nothing more fits, what is left is marked, too.
            assertThat(job.output()).hasSize(1);
            assertThat(job.finalVariables()).hasSizeLessThanOrEqualTo(sent.size() + 1);
        }
    }
}
