package com.fadeline.command.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.clinical.ConsentRenewal;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.course.preparation.RenewalReason;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: a consent to treatment covers the method and the zones of the course, and is not
 * too old. Whether its text has changed since is known where it is signed.
 */
final class ConsentRenewalDue implements Rule {

	private static final RuleId ID = RuleId.CONSENT_RENEWAL;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("schedule", "record"), Severity.CAUTION,
				"A consent to treatment covers the method and all zones of the course, and was signed %s"
					.formatted((policy.consentMonths() == 0) ? "at any time"
							: "less than %d months before".formatted(policy.consentMonths())),
				"§ 630d BGB: consent to what is done; how long is the clinic's choice")
			.naming(Value.number(policy.consentMonths())));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		if (!(intention instanceof Proposal.Visit visit)) {
			return Stream.empty();
		}
		ConsentRenewal renewal = new ConsentRenewal(ConsentTopic.of(visit.method()), facts.zones(), null,
				standards.policy().consentMonths(), standards.day(visit.at()));
		List<Optional<RenewalReason>> reasons = facts.preparation()
			.treatmentConsents(visit.at())
			.sorted(Comparator.comparing(CourseFacts.Agreed::since))
			.map((agreed) -> renewal.reason(agreed.signature(), standards.day(agreed.consent().signedAt())))
			.toList();
		if (reasons.isEmpty() || reasons.stream().anyMatch(Optional::isEmpty)) {
			return Stream.empty();
		}
		RenewalReason last = reasons.getLast().orElseThrow();
		return Stream.of(Finding.caution(ID, "Consent to treatment has to be signed again: %s".formatted(words(last)))
			.naming(Value.constant(last)));
	}

	private static String words(RenewalReason reason) {
		return switch (reason) {
			case METHOD -> "it was signed for the other method";
			case VERSION -> "the text has changed";
			case ZONES -> "zones were added to the course";
			case AGE -> "it was signed too long ago";
		};
	}

}
