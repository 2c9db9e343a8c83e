package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** The command {@code skills} and everything below it. */
@Command(name = "skills", versionProvider = Skills.Version.class)
final class Skills implements Runnable {

    static final Locale ARABIC = Locale.forLanguageTag("ar");

    @Spec
    private @Nullable CommandSpec spec;

    private Skills() {}

    /**
     * Runs a command.
     *
     * @param around the machine around it
     * @param args the command and its options
     * @return one of {@link ExitCode}
     */
    static int execute(Surroundings around, String... args) {
        Locale locale = language(around, args);
        boolean json = Arrays.asList(args).contains("--json");
        CommandLine line = new CommandLine(new Skills());
        line.addSubcommand(new RunCommand(around));
        line.addSubcommand(new ValidateCommand(around));
        line.addSubcommand(new MatchCommand(around));
        line.addSubcommand(new ExplainCommand(around));
        line.addSubcommand(new StableCommand(around));
        line.addSubcommand(new TodayCommand(around));
        CommandLine country = new CommandLine(new CountryCommand());
        country.addSubcommand(new CountryCheckCommand(around));
        country.addSubcommand(new CountryNewCommand(around));
        line.addSubcommand(country);
        addHelp(line);
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .descriptionKey("option.version")
                        .build());
        line.setOut(around.out());
        line.setErr(around.err());
        line.setResourceBundle(ResourceBundle.getBundle(
                "io.github.diasporaskills.examples.skills.usage",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setColorScheme(
                CommandLine.Help.defaultColorScheme(around.terminal() && around.colour() ? Ansi.ON : Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((failure, arguments) -> {
            UsageFailures.tell(around, locale, json, failure);
            return ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((failure, command, result) -> Failures.tell(around, locale, json, failure));
        int code = line.execute(args);
        around.out().flush();
        around.err().flush();
        return code;
    }

    /** Without a command there is nothing to do but to say what could be done. */
    @Override
    public void run() {
        CommandSpec self = java.util.Objects.requireNonNull(spec, "picocli sets the specification");
        throw new WrongUsageException(
                self.commandLine(), Reason.of(Said.USAGE_MISSING).with("names", "COMMAND"));
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .descriptionKey("option.help")
                        .build());
        command.getSubcommands().values().forEach(Skills::addHelp);
    }

    private static Locale language(Surroundings around, String... args) {
        int at = Arrays.asList(args).indexOf("--lang");
        String wanted = at >= 0 && at + 1 < args.length ? args[at + 1] : "";
        for (String arg : args) {
            if (arg.startsWith("--lang=")) {
                wanted = arg.substring("--lang=".length());
            }
        }
        return switch (wanted) {
            case "fr" -> Locale.FRENCH;
            case "ar" -> ARABIC;
            case "en" -> Locale.ENGLISH;
            default -> around.locale();
        };
    }

    /** Reads the version from the jar; where there is none, as in a checkout, says so. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String known = Skills.class.getPackage().getImplementationVersion();
            return new String[] {"skills " + (known == null ? "(unpackaged)" : known)};
        }
    }
}
