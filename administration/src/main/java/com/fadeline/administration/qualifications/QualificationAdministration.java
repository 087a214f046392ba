package com.fadeline.administration.qualifications;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.transaction.support.TransactionOperations;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.administration.InvalidEntry;
import com.fadeline.administration.changes.AdminChange;
import com.fadeline.administration.changes.Administrators;
import com.fadeline.administration.changes.ChangeLog;
import com.fadeline.administration.qualifications.Qualification.Details;
import com.fadeline.administration.qualifications.Qualification.Withdrawal;
import com.fadeline.api.Refusal;
import com.fadeline.api.Requester;
import com.fadeline.api.id.OperatorId;

/** Service that keeps the qualifications of specialists in PostgreSQL. */
final class QualificationAdministration implements QualificationRegister {

	private final QualificationTable table;

	private final ChangeLog changes;

	private final TransactionOperations transactions;

	private final Clock clock;

	QualificationAdministration(QualificationTable table, ChangeLog changes, TransactionOperations transactions,
			Clock clock) {
		this.table = table;
		this.changes = changes;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public List<Qualification> of(OperatorId operator, Requester by) {
		if (visible(List.of(operator), by).isEmpty()) {
			throw Refusal.notFound("There is no specialist %s".formatted(operator));
		}
		return this.table.of(List.of(operator));
	}

	@Override
	public Map<OperatorId, List<Qualification>> of(Collection<OperatorId> operators, Requester by) {
		return this.table.of(visible(operators, by)).stream().collect(Collectors.groupingBy(Qualification::operatorId));
	}

	@Override
	public Qualification add(UUID id, OperatorId operator, Details details, Requester by) {
		Administrators.check(by);
		refuseMistakes(details);
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			Qualification added = new Qualification(id, operator, details, null);
			if (this.table.add(added)) {
				this.changes.add(AdminChange.Kind.QUALIFICATION, id, null, added, by);
				return added;
			}
			return this.table.hold(id)
				.filter((known) -> known.operatorId().equals(operator) && known.details().equals(details))
				.orElseThrow(() -> Refusal
					.conflict("The id %s is taken by another qualification; choose another".formatted(id)));
		}));
	}

	@Override
	public Qualification withdraw(UUID id, OperatorId operator, String reason, Requester by) {
		Administrators.check(by);
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			Qualification known = this.table.hold(id)
				.filter((one) -> one.operatorId().equals(operator))
				.orElseThrow(() -> Refusal.notFound("%s has no qualification %s".formatted(operator, id)));
			if (known.withdrawal() != null) {
				return known;
			}
			Qualification withdrawn = new Qualification(id, operator, known.details(),
					new Withdrawal(by.userId(), this.clock.instant().truncatedTo(ChronoUnit.MICROS), reason));
			this.table.withdraw(withdrawn);
			this.changes.add(AdminChange.Kind.QUALIFICATION, id, known, withdrawn, by);
			return withdrawn;
		}));
	}

	/** Returns those of the specialists whose qualifications the requester may see. */
	private Collection<OperatorId> visible(Collection<OperatorId> operators, Requester by) {
		return switch (by.role()) {
			case ADMIN, SYSTEM -> operators;
			case MANAGER -> this.table.working(operators, by.clinics());
			case SPECIALIST ->
				operators.stream().filter((operator) -> by.userId().equals(operator.toString())).toList();
			case CLIENT -> List.of();
		};
	}

	private void refuseMistakes(Details details) {
		List<InvalidEntry> mistakes = new ArrayList<>();
		if (details.kind() == QualificationKind.OTHER && details.title() == null) {
			mistakes.add(new InvalidEntry("title", "Say what it is called", "mistake.book.missing", List.of()));
		}
		// A day is over in every time zone a day later.
		if (details.obtainedOn().isAfter(LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).plusDays(1))) {
			mistakes.add(new InvalidEntry("obtainedOn",
					"%s is in the future; enter when it was obtained".formatted(details.obtainedOn()),
					"mistake.book.future", List.of()));
		}
		if (details.validUntil() != null && details.validUntil().isBefore(details.obtainedOn())) {
			mistakes.add(new InvalidEntry("validUntil",
					"%s is before it was obtained; correct one of the days".formatted(details.validUntil()),
					"mistake.book.later", List.of()));
		}
		if (!mistakes.isEmpty()) {
			throw new InvalidEntriesException(mistakes);
		}
	}

}
