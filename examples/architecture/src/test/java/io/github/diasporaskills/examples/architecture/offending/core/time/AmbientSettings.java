package io.github.diasporaskills.examples.architecture.offending.core.time;

import java.util.ServiceLoader;

/** Reads the process's settings. */
final class AmbientSettings {
    String property() {
        return System.getProperty("x");
    }

    String environment() {
        return System.getenv("x");
    }

    String line() {
        return System.lineSeparator();
    }

    boolean flag() {
        return Boolean.getBoolean("x");
    }

    int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }

    ServiceLoader<Runnable> services() {
        return ServiceLoader.load(Runnable.class);
    }

    void exit() {
        System.exit(1);
    }
}
