package com.fadeline.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

import com.fadeline.bench.faults.FaultSummary.Outcome;

import org.springframework.dao.DataAccessException;

/** Runner of rounds of faults on one service, each counted afterwards. */
final class Trial {

	/** Number of writes of each writer before a fault and after it. */
	private static final int WRITES = 5;

	private static final Duration WRITES_LIMIT = Duration.ofMinutes(3);

	/** Events that were set aside are retried after 10 s, a minute and 10 minutes. */
	private static final Duration UP_LIMIT = Duration.ofMinutes(2);

	private final Service service;

	private final EventRecount recount;

	Trial(Service service) {
		this.service = service;
		this.recount = new EventRecount(service);
	}

	/** Injects a fault once while others write. */
	Outcome round(Fault fault, RandomGenerator random) throws Exception {
		List<String> violations = new ArrayList<>();
		WriteTimeline timeline = new WriteTimeline(this.service);
		Writers writers = new Writers(this.service, timeline);
		long recovering = System.nanoTime();
		try (timeline) {
			try (writers) {
				writers.awaitMore(WRITES, WRITES_LIMIT);
				recovering = fault.strike(this.service, random);
				writers.awaitMore(WRITES, WRITES_LIMIT);
			}
			this.recount.awaitViews(writers.streams());
			awaitGood();
		}
		catch (IllegalStateException | IOException | DataAccessException ex) {
			violations.add(ex.toString());
		}
		awaitUp(violations);
		EventRecount.Result stored = this.recount.of(writers.sent(), writers.acknowledged(), writers.streams());
		if (stored.lost() > 0 || stored.doubled() > 0) {
			violations.add("Writes were lost or doubled");
		}
		if (!timeline.lies().isEmpty()) {
			violations.add("The health was good %d times though nothing could be written for more than five seconds"
				.formatted(timeline.lies().size()));
		}
		violations.addAll(new TreeSet<>(writers.unexpected()));
		return new Outcome(writers.acknowledged().size(), stored.lost(), stored.doubled(),
				timeline.untilGoodAfter(recovering), violations);
	}

	/** Waits until the health is good, which has to follow soon after the recovery. */
	private void awaitGood() throws Exception {
		Waiting.until("health that is good, now that writes go through and views are complete",
				Duration.ofNanos(WriteTimeline.GRACE), () -> this.service.health().statusCode() == 200);
	}

	/**
	 * Waits until the service is up; one that does not recover is restarted for the next
	 * rounds.
	 */
	private void awaitUp(List<String> violations) throws Exception {
		try {
			Waiting.until("health that asks for nothing", UP_LIMIT,
					() -> this.service.health().body().contains("\"status\":\"UP\""));
		}
		catch (IllegalStateException ex) {
			violations.add(ex.getMessage() + ": " + this.service.healthInDetail());
			this.service.close();
			this.service.start();
		}
	}

	/**
	 * Rebuilds the read models from the events and compares them with their former
	 * content.
	 */
	Outcome rebuild() throws Exception {
		List<String> violations = new ArrayList<>();
		Map<String, String> before = this.recount.digests();
		this.service.close();
		long stopped = System.nanoTime();
		long rebuilt = rebuilds();
		this.service.start("--rebuild");
		Duration untilUp = Duration.ofNanos(System.nanoTime() - stopped);
		Waiting.until("the rebuild", UP_LIMIT, () -> rebuilds() > rebuilt);
		Map<String, String> after = this.recount.digests();
		before.forEach((table, digest) -> {
			if (!digest.equals(after.get(table))) {
				violations.add(table + " is not what a rebuild makes of the events");
			}
		});
		return new Outcome(0, 0, 0, untilUp, violations);
	}

	private long rebuilds() throws IOException {
		return Files.readAllLines(this.service.log()).stream().filter((line) -> line.contains(": Rebuilt ")).count();
	}

}
