package com.fadeline.administration.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import com.fadeline.api.Role;
import com.fadeline.api.audit.AccessOutcome;
import com.fadeline.api.id.ClientId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class GroupedAccessesTests {

	private static final String NOT_STORABLE = "NotStorable";

	private final Table table = new Table();

	private final GroupedAccesses accesses = new GroupedAccesses(this.table);

	private final List<Thread> callers = new ArrayList<>();

	@BeforeAll
	static void waitOnSlowMachines() {
		Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
	}

	@Test
	void what_is_reported_while_a_group_is_written_is_the_next_group() {
		List<FutureTask<Void>> reports = reportDuringTheFirst("A", "B", "C");
		assertThat(reports).noneMatch(FutureTask::isDone);

		this.table.free();

		await().until(() -> reports.stream().allMatch(FutureTask::isDone));
		assertThat(reports).allMatch((report) -> report.state() == FutureTask.State.SUCCESS);
		assertThat(this.table.groups).hasSize(2);
		assertThat(this.table.groups.getLast()).containsExactlyInAnyOrder("A", "B", "C");
	}

	@Test
	void one_that_cannot_be_stored_refuses_no_other_of_its_group() {
		List<FutureTask<Void>> reports = reportDuringTheFirst("A", NOT_STORABLE, "C");

		this.table.free();

		await().until(() -> reports.stream().allMatch(FutureTask::isDone));
		assertThat(reports).extracting(FutureTask::state)
			.containsExactly(FutureTask.State.SUCCESS, FutureTask.State.SUCCESS, FutureTask.State.FAILED,
					FutureTask.State.SUCCESS);
		assertThat(reports.get(2).exceptionNow()).isInstanceOf(DataIntegrityViolationException.class);
	}

	@Test
	void a_group_that_fails_is_refused_and_the_next_one_is_written() {
		List<FutureTask<Void>> reports = reportDuringTheFirst("A", "B");

		this.table.breakDown();

		await().until(() -> reports.stream().allMatch(FutureTask::isDone));
		assertThat(reports.getFirst().exceptionNow()).isInstanceOf(DataAccessResourceFailureException.class);
		assertThat(reports.subList(1, 3)).allMatch((report) -> report.state() == FutureTask.State.SUCCESS);
	}

	/**
	 * Returns a report whose writing stops, and those that begin meanwhile and wait for
	 * it.
	 */
	private List<FutureTask<Void>> reportDuringTheFirst(String... messages) {
		List<FutureTask<Void>> reports = new ArrayList<>();
		reports.add(report("First"));
		await().until(() -> !this.table.groups.isEmpty());
		for (String message : messages) {
			reports.add(report(message));
		}
		await().until(() -> this.callers.stream().allMatch((thread) -> thread.getState() == Thread.State.WAITING));
		return reports;
	}

	private FutureTask<Void> report(String message) {
		FutureTask<Void> report = new FutureTask<>(() -> {
			this.accesses.add(new Access(Instant.EPOCH, "sam", Role.SPECIALIST, message, AccessOutcome.SHOWN,
					Set.of(new ClientId(UUID.randomUUID())), Set.of()));
			return null;
		});
		this.callers.add(Thread.ofPlatform().daemon().start(report));
		return report;
	}

	/** Table that stops in its first group until that is free or fails. */
	private static final class Table extends AccessTable {

		private final List<List<String>> groups = new CopyOnWriteArrayList<>();

		private final CompletableFuture<Boolean> firstFails = new CompletableFuture<>();

		Table() {
			super(JdbcClient.create(new SimpleDriverDataSource()));
		}

		@Override
		void add(List<Access> accesses) {
			List<String> messages = accesses.stream().map(Access::message).toList();
			this.groups.add(messages);
			if (messages.contains("First") && this.firstFails.join()) {
				throw new DataAccessResourceFailureException("no connection");
			}
			if (messages.contains(NOT_STORABLE)) {
				throw new DataIntegrityViolationException(NOT_STORABLE);
			}
		}

		void free() {
			this.firstFails.complete(false);
		}

		void breakDown() {
			this.firstFails.complete(true);
		}

	}

}
