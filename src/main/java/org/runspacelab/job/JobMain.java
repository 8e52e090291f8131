package org.runspacelab.job;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/** The child process of a job: takes the standard streams for the protocol before anyone else can use them. */
public final class JobMain {

    private JobMain() {}

    public static void main(String[] args) throws Exception {
        InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setIn(InputStream.nullInputStream());
        new ChildJob(in, new MessageOutput(out)).run();
    }
}
