package com.fadeline.store.backup;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * Start mode of {@code --backup=FILE}, {@code --restore=FILE} and
 * {@code --restore=FOLDER}, the last one for an archive: the process reads its settings,
 * does that and ends, with 0 if it succeeds, else with 1 and a line with the reason.
 */
public final class BackupMode {

	private static final String BACKUP = "backup";

	private static final String RESTORE = "restore";

	/** The option that names the moment of a restore from an archive. */
	private static final String UNTIL = "until";

	/** The option that names ledgers of erasures besides the one in its place. */
	private static final String ERASURES = "erasures";

	private static final String OURS = "com.fadeline.";

	private final PrintStream out;

	private final PrintStream err;

	BackupMode(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	/** Makes or restores a back-up and ends the process, if the arguments ask for it. */
	public static void runIfAsked(String... arguments) {
		SimpleCommandLinePropertySource asked = new SimpleCommandLinePropertySource(arguments);
		if (asked.containsProperty(BACKUP) || asked.containsProperty(RESTORE)) {
			System.exit(new BackupMode(System.out, System.err).run(arguments));
		}
	}

	/** Returns the exit code. */
	int run(String... arguments) {
		SpringApplication application = new SpringApplication(Settings.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setLogStartupInfo(false);
		application.setDefaultProperties(Map.of("logging.level.root", "warn"));
		try (ConfigurableApplicationContext context = application.run(arguments)) {
			carryOut(context.getEnvironment(), new SimpleCommandLinePropertySource(arguments));
			return 0;
		}
		catch (RuntimeException ex) {
			this.err.println(reason(ex));
			return 1;
		}
	}

	private void carryOut(ConfigurableEnvironment environment, SimpleCommandLinePropertySource asked) {
		BackupSettings settings = BackupSettings.of(environment);
		if (asked.containsProperty(BACKUP)) {
			new BackupCommand(settings, this.out).run(file(asked, BACKUP));
		}
		else {
			restore(settings, file(asked, RESTORE), asked);
		}
	}

	private void restore(BackupSettings settings, Path place, SimpleCommandLinePropertySource asked) {
		String until = asked.getProperty(UNTIL);
		if (Files.isDirectory(place)) {
			new RestoreArchiveCommand(settings, this.out).run(place, (until != null) ? moment(until) : null,
					ledgers(asked));
		}
		else if (until == null) {
			new RestoreCommand(settings, this.out).run(place, ledgers(asked));
		}
		else {
			throw new BackupException(
					"--until=MOMENT is for the folder of an archive, and %s is none: a back-up file holds one moment"
						.formatted(place));
		}
	}

	static Instant moment(String text) {
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException ex) {
			throw new BackupException(
					"--until=%s is no moment: write it like 2026-11-29T10:15:00Z or 2026-11-29T11:15:00+01:00"
						.formatted(text),
					ex);
		}
	}

	private static Path file(SimpleCommandLinePropertySource asked, String option) {
		String file = asked.getProperty(option);
		if (file == null || file.isBlank()) {
			throw new BackupException("Name the file: --%s=FILE".formatted(option));
		}
		return Path.of(file);
	}

	private static List<Path> ledgers(SimpleCommandLinePropertySource asked) {
		String files = asked.getProperty(ERASURES);
		return (files == null) ? List.of() : Stream.of(files.split(",")).map(Path::of).toList();
	}

	/** Returns the reason in words of our own, where there are any. */
	private static @Nullable String reason(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.filter((cause) -> cause.getClass().getName().startsWith(OURS))
			.findFirst()
			.map(Throwable::getMessage)
			.orElseGet(() -> String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure)));
	}

	/** Context of the settings alone. */
	static final class Settings {

	}

}
