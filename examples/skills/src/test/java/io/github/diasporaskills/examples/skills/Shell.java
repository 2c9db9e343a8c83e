package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shell for tests: runs a command and keeps what it printed. */
final class Shell {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Path directory;
    private final Locale locale;
    private final boolean terminal;
    private final Map<String, String> environment = new HashMap<>();
    private final Deque<String> secrets = new ArrayDeque<>();
    private byte[] input = {};
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    Shell(Path directory) {
        this(directory, Locale.ENGLISH, false);
    }

    Shell(Path directory, Locale locale, boolean terminal) {
        this.directory = directory;
        this.locale = locale;
        this.terminal = terminal;
    }

    /** Hands words in by standard input. */
    Shell given(String words) {
        return given(words.getBytes(StandardCharsets.UTF_8));
    }

    Shell given(byte[] bytes) {
        this.input = bytes.clone();
        return this;
    }

    /** Sets an environment variable. */
    Shell with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** What a person types where the terminal does not show it, question by question. */
    Shell typing(String... answers) {
        secrets.addAll(List.of(answers));
        return this;
    }

    /** At another time. */
    Shell at(Instant instant) {
        this.now = instant;
        return this;
    }

    int run(String... args) {
        return Skills.execute(around(), args);
    }

    /** Runs a command that ends well, and reads what it answers to a machine. */
    JsonNode answer(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 1);
        all[args.length] = "--json";
        assertThat(run(all)).as(out() + err()).isZero();
        return JsonMapper.builder().build().readTree(out());
    }

    /** The machine as a command finds it. */
    Surroundings around() {
        return new Surroundings(
                new PrintWriter(out),
                new PrintWriter(err),
                terminal,
                true,
                locale,
                Clock.fixed(now, ZoneOffset.UTC),
                directory,
                new Entry(
                        new ByteArrayInputStream(input),
                        name -> Optional.ofNullable(environment.get(name)),
                        words -> Optional.ofNullable(secrets.pollFirst()).map(String::toCharArray)));
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
