package org.runspacelab.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.runspacelab.script.LabScripts;
import org.runspacelab.script.ServiceList;
import org.runspacelab.store.LabClock;

/** A text in a process of its own, on copies, started by a script as the source documents start a job. */
@Timeout(90)
@Execution(ExecutionMode.CONCURRENT)
class JobTextTest {

    @Test
    void whatTheChildCountsStaysThere() throws Exception {
        assertThat(run("""
                hash.One = 1
                job = startJob([hash: hash], 'hash.One++; writeVerbose "in the child"; hash.One')
                job.waitFor()
                [job.state, job.receive(), job.receive(), hash.One, job.pid != null]
                """)).asString().isEqualTo("[Completed, [2], [], 1, true]");
    }

    @Test
    void commandsWorkInTheChildAndAnUnknownNameFailsIt() throws Exception {
        assertThat(run("""
                good = startJob('s = synchronizedStore([a: 1]); rs = createRunspace(); rs.open();'
                        + " rs.sessionState.setVariable('s', s); ps = createPipeline(); ps.runspace = rs;"
                        + ' ps.addScript { s.a + 1 }.invoke()[0]')
                bad = startJob('hash.One')
                wrong = startJob('1 +')
                jobs = [good, bad, wrong]
                jobs*.waitFor()
                result = [jobs*.state, good.receive(), bad.reason.take(40), wrong.reason.take(7)]
                jobs*.remove()
                result
                """)).asString().isEqualTo(
                        "[[Completed, Failed, Failed], [2], Variable \"hash\" is not known in job-2: s, line 1,]");
    }

    @Test
    void aLoopInTheChildIsKilled() throws Exception {
        assertThat(run("""
                job = startJob('while (true) { try { sleep 1000 } catch (Throwable t) { } }')
                while (job.state != 'Running') { sleep 5 }
                job.kill(); job.waitFor(); job.state
                """)).isEqualTo("Stopped");
    }

    private static Object run(String text) throws Exception {
        try (LabSession session = new LabSession(LabClock.system())) {
            Object value = new LabScripts(session.scriptParent(), ServiceList.detected()).file(Map.of()).run(text);
            session.close(Duration.ofSeconds(2));
            return value == null ? List.of() : value;
        }
    }
}
