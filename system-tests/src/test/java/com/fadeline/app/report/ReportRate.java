package com.fadeline.app.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import com.fadeline.app.FadelineTest;
import com.fadeline.app.TestAdmin;
import com.fadeline.query.projection.Rebuild;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures how long reports take over HTTP when there are 10,000 sittings and when there
 * are 100,000, in the same clinics and the same years. Not part of the tests; run it by
 * {@code mvn -pl system-tests -am verify -Dtest=ReportRate -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@FadelineTest
@TestPropertySource(properties = "fadeline.roles=web,query")
class ReportRate {

	private static final List<String> REPORTS = List.of("overview", "overview?from=2021-03-03&to=2023-11-09",
			"overview?clinicId=" + ReportedCourse.clinic(1), "fading", "fading?groupBy=WAVELENGTH",
			"fading?groupBy=DEVICE&from=2021-03-03&to=2023-11-09", "sittings", "sittings?groupBy=PIGMENT", "reactions",
			"reactions?groupBy=PHOTOTYPE&from=2021-03-03&to=2023-11-09", "completeness",
			"completeness?groupBy=OPERATOR&from=2021-03-03&to=2023-11-09", "completeness?page=40&size=200");

	private static final int EVENTS_OF_ONE_APPEND = 1_000;

	private static final int CALLS = 101;

	private static final int FEW = 10_000;

	private static final int MANY = Integer.getInteger("sittings", 100_000);

	@LocalServerPort
	int port;

	@Autowired
	EventStore events;

	@Autowired
	Rebuild rebuild;

	@Autowired
	EventProcessingConfiguration processing;

	@Autowired
	JdbcTemplate jdbc;

	private final HttpClient http = HttpClient.newHttpClient();

	private final Random random = new Random(8);

	@Test
	void measure() {
		this.processing.eventProcessors().values().forEach(EventProcessor::shutDown);
		fill(FEW);
		medians();
		Map<String, Double> few = medians();
		fill(MANY - FEW);
		Map<String, Double> many = medians();
		System.out.printf("%-70s %8d %8d %6s%n", "median of an answer in ms, sittings:", FEW, MANY, "ratio");
		many.forEach((report, median) -> System.out.printf("%-70s %8.1f %8.1f %6.2f%n", report, few.get(report), median,
				median / few.get(report)));
		assertThat(many.values()).allMatch((median) -> median < 50);
	}

	private void fill(int sittings) {
		List<DomainEventMessage<?>> story = new ArrayList<>();
		for (int course = 0; course < sittings / ReportedCourse.SITTINGS; course++) {
			story.addAll(ReportedCourse.events(this.random));
		}
		story.sort(Comparator.comparing(DomainEventMessage::getTimestamp));
		for (int from = 0; from < story.size(); from += EVENTS_OF_ONE_APPEND) {
			this.events.publish(story.subList(from, Math.min(from + EVENTS_OF_ONE_APPEND, story.size())));
		}
		Rebuild.Result result = this.rebuild.rebuild(List.of("report"));
		System.out.printf("rebuilt from %d events in %d ms; %d sittings, %d cells%n", result.events(),
				result.duration().toMillis(), rows("report_sitting"), rows("report_cell"));
	}

	private long rows(String table) {
		return this.jdbc.queryForObject("select count(*) from read_model." + table, Long.class);
	}

	private Map<String, Double> medians() {
		Map<String, Double> medians = new LinkedHashMap<>();
		for (String report : REPORTS) {
			double[] times = new double[CALLS];
			for (int call = 0; call < CALLS; call++) {
				long started = System.nanoTime();
				ask(report);
				times[call] = (System.nanoTime() - started) / 1e6;
			}
			Arrays.sort(times);
			medians.put(report, times[CALLS / 2]);
		}
		return medians;
	}

	private void ask(String report) {
		try {
			HttpResponse<String> answer = this.http.send(HttpRequest
				.newBuilder(URI.create("http://127.0.0.1:%d/api/reports/%s".formatted(this.port, report)))
				.header("Authorization", TestAdmin.HEADER)
				.build(), BodyHandlers.ofString());
			assertThat(answer.statusCode()).isEqualTo(200);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
