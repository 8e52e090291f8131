package org.runspacelab.job;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/** A child that does not keep to the protocol, and then waits for its parent to end it. */
public final class BadChild {

    private BadChild() {}

    public static void main(String[] args) throws Exception {
        String hello = MessageCodec.write(new Message.Hello());
        System.out.println(switch (args[0]) {
            case "garbage" -> "Picked up some {options";
            case "number" -> "17";
            case "mute" -> {
                waitForParent();
                yield "";
            }
            case "version" -> hello.replace("\"version\":\"1\"", "\"version\":\"2\"");
            case "silent" -> MessageCodec.write(new Message.Exiting());
            case "deep" -> hello + "\n" + "[".repeat(1000);
            case "unknown" -> hello + "\n{\"kind\":\"Surprise\"}";
            case "tochild" -> hello + "\n" + MessageCodec.write(new Message.Stop());
            case "stays" -> hello + "\n" + MessageCodec.write(
                    new Message.End(JobState.COMPLETED, null, Map.of()));
            default -> hello;
        });
        if (args[0].equals("large")) {
            byte[] part = new byte[1024 * 1024];
            Arrays.fill(part, (byte) ' ');
            for (int i = 0; i < 20; i++) {
                System.out.write(part);
            }
        }
        waitForParent();
    }

    private static void waitForParent() throws IOException {
        while (System.in.read() != 0) {
            Thread.onSpinWait();
        }
    }
}
