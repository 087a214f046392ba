package com.fadeline.command.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.course.PreparationCommand.ExplainConsent;
import com.fadeline.api.course.PreparationCommand.RecordConsent;
import com.fadeline.api.course.PreparationCommand.SignConsents;
import com.fadeline.api.course.PreparationCommand.VoidConsent;
import com.fadeline.api.course.PreparationCommand.WithdrawConsent;
import com.fadeline.api.course.PreparationEvent.ConsentExplained;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.PreparationEvent.ConsentVoided;
import com.fadeline.api.course.PreparationEvent.ConsentWithdrawn;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.SignedConsent;
import com.fadeline.api.id.FileId;
import com.fadeline.command.Fact;
import com.fadeline.command.ProcessedCommand;
import com.fadeline.command.rules.CourseFacts;

/** State of the consents given, explained, withdrawn and declared void. */
final class Consents {

	private List<Given> given = new ArrayList<>();

	private List<Withdrawal> withdrawals = new ArrayList<>();

	Optional<Receipt> answerTo(RecordConsent asked) {
		return equal(asked.consent()).findFirst().map((given) -> given.fact().recorded().again(asked.aggregateId()));
	}

	/** Returns the receipt of a form all of whose documents are on record. */
	Optional<Receipt> answerTo(SignConsents asked) {
		List<SignedConsent> left = unrecorded(asked);
		return left.isEmpty() ? asked.signed()
			.stream()
			.flatMap((signed) -> find(signed.signature().document().fileId()).stream())
			.max(Comparator.comparing(Given::sequence))
			.map((last) -> last.fact().recorded().again(asked.aggregateId())) : Optional.empty();
	}

	/** Returns those of a form whose documents are not on record. */
	List<SignedConsent> unrecorded(SignConsents asked) {
		return asked.signed()
			.stream()
			.filter((signed) -> find(signed.signature().document().fileId()).isEmpty())
			.toList();
	}

	Optional<Receipt> answerTo(ExplainConsent asked) {
		ConsentExplained wanted = new ConsentExplained(asked.courseId(), asked.document(), asked.explainedBy(),
				asked.explainedAt());
		return find(asked.document()).flatMap((given) -> Optional.ofNullable(given.explained()))
			.map((first) -> first.answer(wanted, asked.document().value(), "The talk about document"));
	}

	Optional<Receipt> answerTo(VoidConsent asked) {
		return last(asked.consent())
			.flatMap((given) -> given.fact().answerToRetraction(asked.reason(), "consent " + asked.consent()));
	}

	/**
	 * Returns the receipt of the latest withdrawal, unless this course had a consent
	 * signed after it.
	 */
	Optional<Receipt> answerTo(WithdrawConsent asked) {
		long given = latest(asked.kind()).map(Given::sequence).orElse(-1L);
		return this.withdrawals.stream()
			.map(Withdrawal::event)
			.filter((ended) -> ended.content().kind() == asked.kind() && ended.sequence() > given)
			.reduce((earlier, later) -> later)
			.map((ended) -> ended.again(asked.aggregateId()));
	}

	/** Rejects if nothing that was signed waits for that talk. */
	void require(ExplainConsent command) {
		Given given = find(command.document())
			.orElseThrow(() -> Refusal.notFound("The course has no signed consent %s".formatted(command.document())));
		ConsentRecorded recorded = given.fact().standing("Consent");
		if (recorded.signature() == null || !recorded.signature().needsTalk()) {
			throw Refusal.conflict("Consent %s needs no talk, or had it before".formatted(command.document()));
		}
	}

	/** Rejects if there is nothing to declare void. */
	void require(VoidConsent command) {
		if (last(command.consent()).isEmpty()) {
			throw Refusal.notFound("The course has no such consent: %s".formatted(command.consent()));
		}
	}

	/**
	 * Returns whether this course has a consent of the kind that it did not see
	 * withdrawn.
	 */
	boolean stands(ConsentKind kind) {
		return latest(kind).filter((consent) -> withdrawal(consent).isEmpty()).isPresent();
	}

	/** Returns the consents of this course that are not void, withdrawn ones included. */
	List<CourseFacts.Agreed> agreed() {
		Stream<CourseFacts.Agreed> here = standing()
			.map((consent) -> consent.agreed(withdrawal(consent).map(Withdrawal::at).orElse(null)));
		Stream<CourseFacts.Agreed> elsewhere = this.withdrawals.stream()
			.flatMap((withdrawal) -> Stream.ofNullable(withdrawal.event().content().elsewhere())
				.map((consent) -> new CourseFacts.Agreed(consent, withdrawal.at())));
		return Stream.concat(here, elsewhere).toList();
	}

	private Stream<Given> standing() {
		return this.given.stream().filter((given) -> !given.fact().wasRetracted());
	}

	private Stream<Given> equal(Consent consent) {
		return this.given.stream().filter((given) -> given.consent().equals(consent));
	}

	/** Returns the last of equal consents, one that counts if there is. */
	private Optional<Given> last(Consent consent) {
		return equal(consent).reduce((earlier, later) -> later.fact().wasRetracted() ? earlier : later);
	}

	private Optional<Given> find(FileId document) {
		return this.given.stream().filter((given) -> given.isSigned(document)).findFirst();
	}

	private Optional<Given> latest(ConsentKind kind) {
		return standing().filter((given) -> given.consent().kind() == kind).max(Comparator.comparing(Given::sequence));
	}

	private Optional<Withdrawal> withdrawal(Given consent) {
		return this.withdrawals.stream()
			.filter((withdrawal) -> withdrawal.event().content().kind() == consent.consent().kind()
					&& withdrawal.event().sequence() > consent.sequence())
			.findFirst();
	}

	void on(ConsentRecorded event, long sequence) {
		this.given.add(new Given(new Fact<>(event.courseId().value(), event, sequence, List.of()), null));
	}

	void on(ConsentExplained event, long sequence) {
		this.given.replaceAll((given) -> given.isSigned(event.document())
				? new Given(given.fact(), new ProcessedCommand<>(event, sequence)) : given);
	}

	void on(ConsentVoided event, long sequence) {
		last(event.consent()).ifPresent((given) -> this.given.set(this.given.lastIndexOf(given),
				new Given(given.fact().retractedFor(event.reason(), sequence), given.explained())));
	}

	void on(ConsentWithdrawn event, long sequence, Instant at) {
		this.withdrawals.add(new Withdrawal(new ProcessedCommand<>(event, sequence), at));
	}

	/**
	 * Value object of a consent as it was given.
	 *
	 * @param explained the talk about it after it was signed at home; null before
	 */
	private record Given(Fact<ConsentRecorded> fact, @Nullable ProcessedCommand<ConsentExplained> explained) {

		Consent consent() {
			return this.fact.content().consent();
		}

		long sequence() {
			return this.fact.recorded().sequence();
		}

		boolean isSigned(FileId document) {
			return this.fact.content().referencedFiles().contains(document);
		}

		CourseFacts.Agreed agreed(@Nullable Instant withdrawnAt) {
			return new CourseFacts.Agreed(consent(), withdrawnAt, this.fact.content().signature(),
					(this.explained == null) ? null : this.explained.content().explainedAt());
		}

	}

	private record Withdrawal(ProcessedCommand<ConsentWithdrawn> event, Instant at) {
	}

}
