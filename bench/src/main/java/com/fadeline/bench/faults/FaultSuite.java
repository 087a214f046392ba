package com.fadeline.bench.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.FileSystemUtils;

/**
 * Fault injection suite: breaks the packaged jar in every way while 16 clients write over
 * HTTP, and counts afterwards: every acknowledged write is stored once, the read models
 * agree with the events, the health endpoint was right within five seconds, and no manual
 * step was needed except documented ones. It ends with exit code 1 if any check failed,
 * and accepts the options of {@link Options}.
 */
final class FaultSuite {

	private final Options options;

	private final List<FaultSummary> tallies = new ArrayList<>();

	private final Path folder;

	private FaultSuite(Options options) {
		this.options = options;
		this.folder = options.data().toAbsolutePath();
	}

	/**
	 * Options, each as {@code --bench.NAME=VALUE}.
	 *
	 * @param rounds rounds of SIGKILL, of each kind by turns
	 * @param repeats rounds of every other fault
	 * @param seed of the random moments and choices; the same seed repeats them
	 * @param only names of the faults to run; all if empty
	 * @param jar the packaged program
	 * @param data folder for all files of the suite, which is emptied first
	 */
	record Options(@DefaultValue("50") int rounds, @DefaultValue("1") int repeats, @DefaultValue("0") long seed,
			@DefaultValue Set<String> only, @DefaultValue("../app/target/fadeline.jar") Path jar,
			@DefaultValue("target/bench-faults") Path data) {
	}

	public static void main(String[] arguments) throws Exception {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
		FaultSuite suite = new FaultSuite(Binder.get(environment).bindOrCreate("bench", Options.class));
		try {
			suite.run();
		}
		finally {
			System.out.println(FaultSummary.table(suite.tallies));
		}
		if (suite.tallies.isEmpty()) {
			System.out.printf("Nothing was run: no fault is called one of %s (docs/faults.md)%n", suite.options.only());
		}
		System.exit(suite.isGood() ? 0 : 1);
	}

	private boolean isGood() {
		return !this.tallies.isEmpty() && this.tallies.stream().allMatch(FaultSummary::isGood);
	}

	private void run() throws Exception {
		if (!Files.exists(this.options.jar())) {
			throw new IllegalArgumentException("There is no %s: make it by mvn -DskipTests package"
				.formatted(this.options.jar().toAbsolutePath()));
		}
		long seed = (this.options.seed() != 0) ? this.options.seed() : System.nanoTime();
		System.out.printf("Repeat this run with --bench.seed=%d%n", seed);
		FileSystemUtils.deleteRecursively(this.folder);
		Files.createDirectories(this.folder);
		onEmbedded(seed);
		onFullDisk(seed);
		onOwnPostgres(seed);
	}

	private void onEmbedded(long seed) throws Exception {
		Kills[] kills = chosen(Kills.values());
		if (kills.length == 0 && others().isEmpty() && !isChosen("OWN_POSTGRESQL_RESTARTED")) {
			return;
		}
		Path data = this.folder.resolve("embedded/data");
		try (Service service = new Service(this.options.jar().toAbsolutePath(), data, null)) {
			service.start();
			Trial trial = new Trial(service);
			for (int round = 0; kills.length > 0 && round < this.options.rounds(); round++) {
				Kills kill = kills[round % kills.length];
				tally(kill.name()).add(trial.round(kill, new Random(seed + round)));
			}
			for (int repeat = 0; repeat < this.options.repeats(); repeat++) {
				for (Fault fault : others()) {
					tally(fault.toString()).add(trial.round(fault, new Random(seed + repeat)));
				}
			}
			if (!this.tallies.isEmpty()) {
				tally("REBUILD, after all of it").add(trial.rebuild());
			}
		}
	}

	private List<Fault> others() {
		return Stream.<Fault[]>of(Pauses.values(), Poison.values(), Losses.values())
			.flatMap(Arrays::stream)
			.filter((fault) -> isChosen(fault.toString()))
			.toList();
	}

	private void onFullDisk(long seed) throws Exception {
		if (!isChosen("DISK_FULL")) {
			return;
		}
		Path disk = this.folder.resolve("disk");
		if (!FullDisk.isPossible(disk)) {
			System.out.println("DISK_FULL is skipped: this user may not mount a tmpfs to fill; run it as root");
			return;
		}
		try (FullDisk full = new FullDisk(disk);
				Service service = new Service(this.options.jar().toAbsolutePath(), disk.resolve("data"), null)) {
			service.start();
			Trial trial = new Trial(service);
			for (int repeat = 0; repeat < this.options.repeats(); repeat++) {
				tally("DISK_FULL").add(trial.round(full, new Random(seed)));
			}
			tally("REBUILD, after DISK_FULL").add(trial.rebuild());
		}
	}

	private void onOwnPostgres(long seed) throws Exception {
		if (!isChosen("OWN_POSTGRESQL_RESTARTED")) {
			return;
		}
		Path place = this.folder.resolve("own");
		try (OwnPostgres own = new OwnPostgres(this.folder.resolve("embedded/data"), place);
				Service service = new Service(this.options.jar().toAbsolutePath(), place.resolve("data"), own)) {
			service.start();
			Trial trial = new Trial(service);
			for (int repeat = 0; repeat < this.options.repeats(); repeat++) {
				tally("OWN_POSTGRESQL_RESTARTED").add(trial.round(own, new Random(seed)));
			}
			tally("REBUILD, after OWN_POSTGRESQL_RESTARTED").add(trial.rebuild());
		}
	}

	private Kills[] chosen(Kills[] kills) {
		return Arrays.stream(kills).filter((kill) -> isChosen(kill.name())).toArray(Kills[]::new);
	}

	private boolean isChosen(String name) {
		return this.options.only().isEmpty() || this.options.only().contains(name);
	}

	private FaultSummary tally(String name) {
		return this.tallies.stream().filter((tally) -> tally.name().equals(name)).findFirst().orElseGet(() -> {
			FaultSummary tally = new FaultSummary(name);
			this.tallies.add(tally);
			return tally;
		});
	}

}
