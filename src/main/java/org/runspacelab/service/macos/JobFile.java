package org.runspacelab.service.macos;

import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import com.dd.plist.PropertyListFormatException;
import com.dd.plist.PropertyListParser;
import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * What launchd's property list of one job says about how it is started.
 *
 * @param label the job's name
 * @param start in plain words
 * @param raw   the keys that say so, with their values where those are simple
 * @param user  the account; null where it is launchd's own
 */
record JobFile(String label, String start, String raw, @Nullable String user) {

    /** @throws IOException where it is no property list of a job, XML or binary */
    static JobFile parse(byte[] file) throws IOException {
        try {
            if (PropertyListParser.parse(file) instanceof NSDictionary job
                    && job.get("Label") instanceof NSString label) {
                return of(label.getContent(), job);
            }
        } catch (PropertyListFormatException | ParseException | ParserConfigurationException | SAXException e) {
            throw new IOException("not a property list", e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("a property list that is broken", e);
        }
        throw new IOException("not a property list of a job");
    }

    private static JobFile of(String label, NSDictionary job) {
        String user = job.get("UserName") instanceof NSString name ? name.getContent() : null;
        if (isTrue(job, "Disabled")) {
            return new JobFile(label, "disabled", "Disabled", user);
        }
        NSObject keepAlive = job.get("KeepAlive");
        if (keepAlive instanceof NSDictionary || isTrue(job, "KeepAlive")) {
            String raw = keepAlive instanceof NSDictionary ? "KeepAlive on conditions" : "KeepAlive";
            return new JobFile(label, "automatic, kept running", raw, user);
        }
        if (isTrue(job, "RunAtLoad")) {
            return new JobFile(label, "automatic", "RunAtLoad", user);
        }
        for (String key : List.of("StartInterval", "StartCalendarInterval")) {
            if (job.containsKey(key)) {
                return new JobFile(label, "on schedule", key, user);
            }
        }
        for (String key : List.of("MachServices", "Sockets", "WatchPaths", "QueueDirectories", "LaunchEvents")) {
            if (job.containsKey(key)) {
                return new JobFile(label, "when needed", key, user);
            }
        }
        return new JobFile(label, "manual", "no key that starts it", user);
    }

    private static boolean isTrue(NSDictionary job, String key) {
        return job.get(key) instanceof NSNumber number && number.isBoolean() && number.boolValue();
    }
}
