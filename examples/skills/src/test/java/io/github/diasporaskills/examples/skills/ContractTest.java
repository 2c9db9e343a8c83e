package io.github.diasporaskills.examples.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a folder holds: an exit code of the three, words and no stack trace, and under --json one object. */
class ContractTest {

    private static final List<String> COMMANDS = List.of(
            "run DIR --out out",
            "run DIR --out out --mended mended",
            "validate DIR",
            "validate DIR --rejected rejected",
            "match DIR",
            "explain DIR --need N-01",
            "explain DIR --expert E-001 --audience person",
            "export DIR --format csv --out results.csv",
            "report DIR --out pages",
            "country check DIR");

    @TempDir
    private Path here;

    /** The codes are those of run and export, validate, match, explain of a need, and country check. */
    @ParameterizedTest
    @CsvSource({
        "nowhere, 2, 2, 2, 2, 2",
        "file, 2, 2, 2, 2, 2",
        "empty, 1, 1, 1, 1, 1",
        "only-programme, 0, 0, 1, 1, 1",
        "programme-is-folder, 1, 1, 1, 1, 1",
        "programme-of-bytes, 1, 1, 1, 1, 1",
        "programme-of-nul, 1, 1, 1, 1, 1",
        "programme-deep, 1, 1, 1, 1, 1",
        "table-is-folder, 1, 1, 1, 1, 1",
        "table-of-bytes, 1, 1, 1, 1, 1",
        "table-empty, 1, 1, 1, 1, 1",
        "cells-with-nul, 0, 1, 0, 0, 1",
        "cell-huge, 0, 1, 0, 0, 1",
        "cell-endless, 1, 1, 1, 1, 1",
        "pack-broken, 1, 1, 1, 1, 1",
    })
    void every_command_keeps_the_contract(String name, int run, int validate, int match, int explain, int check)
            throws IOException {
        Files.createDirectory(here.resolve("mended"));
        make(name);
        for (String command : COMMANDS) {
            List<String> args =
                    new ArrayList<>(List.of(command.replace("DIR", name).split(" ")));
            if (List.of("validate", "country", "export", "report").stream().noneMatch(command::startsWith)) {
                args.addAll(List.of("--on", "2026-03-02"));
            }
            int expected = command.startsWith("run") || command.startsWith("export") || command.startsWith("report")
                    ? run
                    : command.startsWith("validate")
                            ? validate
                            : command.startsWith("match") ? match : command.startsWith("explain") ? explain : check;

            Shell people = new Shell(here);
            assertThat(people.run(args.toArray(String[]::new))).as(command).isEqualTo(expected);
            String said = people.out() + people.err();
            assertThat(said).as(command).isNotBlank().doesNotContain("Exception", "\tat ", "A defect");

            args.add("--json");
            Shell machines = new Shell(here);
            assertThat(machines.run(args.toArray(String[]::new))).as(command).isEqualTo(expected);
            assertThat(machines.err()).as(command).isEmpty();
            assertThat(object(machines.out()).isObject()).as(command).isTrue();
        }
    }

    private static JsonNode object(String text) throws JacksonException {
        return JsonMapper.builder()
                .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readTree(text);
    }

    private void make(String name) throws IOException {
        Path folder = here.resolve(name);
        switch (name) {
            case "nowhere" -> {}
            case "file" -> Files.writeString(folder, "x");
            case "empty" -> Files.createDirectory(folder);
            case "only-programme" -> {
                Files.createDirectory(folder);
                Files.copy(
                        ShippedProgramme.MOROCCO.folder().resolve("programme.json"), folder.resolve("programme.json"));
            }
            case "programme-is-folder" -> Files.createDirectories(folder.resolve("programme.json"));
            default -> {
                copyOfPilot(folder);
                damage(name, folder);
            }
        }
    }

    private static void damage(String name, Path folder) throws IOException {
        Path programme = folder.resolve("programme.json");
        Path experts = folder.resolve("experts.csv");
        byte[] bytes = new byte[20_000];
        new Random(7).nextBytes(bytes);
        switch (name) {
            case "programme-of-bytes" -> Files.write(programme, bytes);
            case "programme-of-nul" -> Files.write(programme, new byte[100]);
            case "programme-deep" -> Files.writeString(programme, "[".repeat(100_000));
            case "table-is-folder" -> {
                Files.delete(experts);
                Files.createDirectory(experts);
            }
            case "table-of-bytes" -> Files.write(experts, bytes);
            case "table-empty" -> Files.write(experts, new byte[0]);
            case "cells-with-nul" -> append(experts, "E-9\u000001,a\u0000b\n\u0000\u0000\n");
            case "cell-huge" -> append(experts, "E-901," + "x".repeat(70_000) + "\n");
            case "cell-endless" -> append(experts, "E-901,\"" + "x".repeat(9_000_000) + "\n");
            case "pack-broken" -> {
                Files.createDirectory(folder.resolve("pack"));
                Files.writeString(folder.resolve("pack/pack.json"), "{");
            }
            default -> throw new IllegalArgumentException(name);
        }
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file) + text, StandardCharsets.UTF_8);
    }

    private static void copyOfPilot(Path folder) throws IOException {
        Files.createDirectory(folder);
        try (Stream<Path> files = Files.list(ShippedProgramme.MOROCCO.folder())) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }
}
