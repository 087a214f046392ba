package com.fadeline.administration.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.administration.InvalidEntry;
import com.fadeline.api.Refusal;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.query.AttentionItem;

/** Service that keeps what is put off in PostgreSQL. */
final class DeferralService implements DeferralRegister {

	private final DeferralTable table;

	private final Clinics clinics;

	private final Clock clock;

	DeferralService(DeferralTable table, Clinics clinics, Clock clock) {
		this.table = table;
		this.clinics = clinics;
		this.clock = clock;
	}

	@Override
	public void defer(AttentionItem item, LocalDate until, Requester by) {
		check(item, by);
		if (item.concernsSevereReaction()) {
			throw Refusal.conflict("A severe reaction cannot be put off; record a follow-up instead");
		}
		LocalDate today = this.clinics.of(item.clinicId()).dayOf(this.clock.instant());
		if (!until.isAfter(today) || until.isAfter(today.plusYears(1))) {
			throw new InvalidEntriesException(List.of(new InvalidEntry("until",
					"%s is not between tomorrow and a year from today; give such a day".formatted(until),
					"mistake.deferral", List.of())));
		}
		this.table.add(item, until, by.userId(), this.clock.instant());
	}

	@Override
	public void resume(AttentionItem item, Requester by) {
		check(item, by);
		if (item.deferral() != null) {
			this.table.add(item, null, by.userId(), this.clock.instant());
		}
	}

	private static void check(AttentionItem item, Requester by) {
		boolean treats = by.role() == Role.ADMIN || by.role() == Role.SPECIALIST;
		if (!treats || !by.isFor(item.clinicId())) {
			throw Refusal.notFound("There is no such item on the attention list");
		}
	}

}
