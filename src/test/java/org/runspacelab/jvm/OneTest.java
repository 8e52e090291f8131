package org.runspacelab.jvm;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;

/** Runs one test without parameters, named by its class and its method, and ends with 1 where it fails. */
final class OneTest {

    private OneTest() {}

    public static void main(String... arguments) {
        int exit = 0;
        try {
            Class<?> type = Class.forName(arguments[0]);
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Method test = type.getDeclaredMethod(arguments[1]);
            test.setAccessible(true);
            test.invoke(constructor.newInstance());
        } catch (Throwable e) {
            e.printStackTrace(System.out);
            exit = 1;
        }
        System.out.flush();
        Runtime.getRuntime().halt(exit);
    }
}
