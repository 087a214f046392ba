package com.fadeline.administration.consents;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

import com.fadeline.administration.changes.AdminChange;
import com.fadeline.administration.changes.Administrators;
import com.fadeline.administration.changes.ChangeLog;
import com.fadeline.administration.changes.Versions;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.api.Refusal;
import com.fadeline.api.Requester;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.id.ClinicId;

/** Service that keeps the texts that clients sign in PostgreSQL. */
final class ConsentTextAdministration implements ConsentTexts {

	private final ConsentTextTable table;

	private final ClinicRegister clinics;

	private final ChangeLog changes;

	private final TransactionOperations transactions;

	ConsentTextAdministration(ConsentTextTable table, ClinicRegister clinics, ChangeLog changes,
			TransactionOperations transactions) {
		this.table = table;
		this.clinics = clinics;
		this.changes = changes;
		this.transactions = transactions;
	}

	@Override
	public List<ConsentText> latest(ClinicId clinic) {
		return this.table.latest(clinic);
	}

	@Override
	public ConsentText add(ClinicId clinic, ConsentTopic topic, String language, ConsentText.Content content,
			@Nullable Long expectedVersion, Requester by) {
		Administrators.check(by);
		if (this.clinics.clinic(clinic, by).isEmpty()) {
			throw Refusal.notFound("There is no clinic %s".formatted(clinic));
		}
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			Optional<ConsentText> last = this.table.latest(clinic)
				.stream()
				.filter((text) -> text.topic() == topic && text.language().equals(language))
				.findFirst();
			if (last.isPresent() && last.get().content().equals(content)) {
				return last.get();
			}
			int version = last.map(ConsentText::version).orElse(0);
			Versions.check(expectedVersion, version);
			ConsentText next = new ConsentText(clinic, topic, language, version + 1, content);
			this.table.add(next);
			this.changes.add(AdminChange.Kind.CONSENT_TEXT, clinic.value(), last.orElse(null), next, by);
			return next;
		}));
	}

}
