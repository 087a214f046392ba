package com.fadeline.store.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.administration.audit.TableAccessRecorder;
import com.fadeline.administration.changes.AdminChange;
import com.fadeline.administration.changes.Administrators;
import com.fadeline.administration.changes.ChangeLog;
import com.fadeline.administration.operation.SetAsideEvents;
import com.fadeline.administration.operation.SetAsideOutcome.Result;
import com.fadeline.administration.operation.SetAsideOutcome;
import com.fadeline.administration.operation.SetAsideView;
import com.fadeline.api.Page;
import com.fadeline.api.Refusal;
import com.fadeline.api.Requester;
import com.fadeline.store.processing.DeadLetterRetries;
import com.fadeline.store.processing.SetAsideTable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Service for administrators that shows, retries and discards the events that processors
 * have set aside. A retry is a row for the process that has the processor.
 */
@Component
class SetAsideAdministration implements SetAsideEvents {

	private static final Duration PATIENCE = Duration.ofSeconds(8);

	private static final long MILLIS_BETWEEN_LOOKS = 100;

	private final SetAsideTable table;

	private final DeadLetterRetries retries;

	private final ChangeLog changes;

	private final TableAccessRecorder looks;

	private final TransactionOperations transactions;

	private final Clock clock;

	SetAsideAdministration(SetAsideTable table, DeadLetterRetries retries, ChangeLog changes, TableAccessRecorder looks,
			TransactionOperations transactions, Clock clock) {
		this.table = table;
		this.retries = retries;
		this.changes = changes;
		this.looks = looks;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public Page<SetAsideView> find(int page, int size, Requester by) {
		Administrators.check(by);
		Page<SetAsideView> found = this.table.find(page, size);
		this.looks.record("FindDeadLetters", found.items(), by);
		return found;
	}

	@Override
	public Optional<SetAsideView> find(String processor, UUID record, Requester by) {
		Administrators.check(by);
		Optional<SetAsideView> found = this.table.find(processor, record);
		this.looks.record("FindDeadLetters", found, by);
		return found;
	}

	@Override
	public SetAsideOutcome retry(String processor, UUID record, String reason, Requester by) {
		Administrators.check(by);
		this.transactions.executeWithoutResult((transaction) -> {
			putOnRecord("retried", known(processor, record), 0, reason, by);
			this.table.request(processor, record, this.clock.instant());
		});
		return outcome(processor, record);
	}

	@Override
	public SetAsideOutcome discard(String processor, UUID record, boolean following, String reason, Requester by) {
		Administrators.check(by);
		this.transactions.executeWithoutResult((transaction) -> {
			SetAsideView first = known(processor, record);
			putOnRecord("discarded", first, this.table.drop(processor, record, following), reason, by);
			if (first.following() > 0 && !following) {
				this.table.request(processor, record, this.clock.instant());
			}
		});
		return outcome(processor, record);
	}

	private SetAsideView known(String processor, UUID record) {
		return this.table.find(processor, record)
			.orElseThrow(() -> Refusal
				.notFound("The processor %s has set nothing aside of %s".formatted(processor, record)));
	}

	private void putOnRecord(String action, SetAsideView first, int dropped, String reason, Requester by) {
		Map<String, Object> done = new LinkedHashMap<>();
		done.put("done", action);
		done.put("processor", first.processor());
		done.put("event", first.event());
		done.put("eventId", first.eventId());
		done.put("reason", reason.strip());
		if (dropped > 1) {
			done.put("events", dropped);
		}
		this.changes.add(AdminChange.Kind.SET_ASIDE, first.record(), Map.of("cause", first.causeInWords()), done, by);
	}

	private SetAsideOutcome outcome(String processor, UUID record) {
		this.retries.retryRequested();
		Instant end = this.clock.instant().plus(PATIENCE);
		boolean waiting = this.table.isRequested(processor, record);
		while (waiting && this.clock.instant().isBefore(end)) {
			pause();
			waiting = this.table.isRequested(processor, record);
		}
		Optional<SetAsideView> left = this.table.find(processor, record);
		Result result = waiting ? Result.WAITING : left.isPresent() ? Result.STILL_SET_ASIDE : Result.CLEARED;
		return new SetAsideOutcome(result, left.orElse(null));
	}

	private static void pause() {
		try {
			Thread.sleep(MILLIS_BETWEEN_LOOKS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for a retry", ex);
		}
	}

}
