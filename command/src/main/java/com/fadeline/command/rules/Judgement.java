package com.fadeline.command.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Finding;
import com.fadeline.api.Lists;
import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.Rejection;
import com.fadeline.api.RuleOverride;
import com.fadeline.api.Severity;
import com.fadeline.command.Refusal;

/** What the rules say about an intention, each thing once. */
public record Judgement(List<Finding> findings) {

	public Judgement {
		findings = findings.stream().distinct().toList();
	}

	/** What the rules say about both intentions, as of one command. */
	public Judgement and(Judgement other) {
		return new Judgement(Lists.join(this.findings, other.findings));
	}

	/**
	 * The same of a correction, without the breaches that stand whether it is made or
	 * not: nobody gave a reason when the fact was recorded, since no rule asked for one,
	 * and none is asked for what is left as it was.
	 * @param unchanged what the rules say about the fact as it is on record
	 * @param before what was accepted of it, reasons included
	 */
	public Judgement changing(Judgement unchanged, List<AcceptedFinding> before) {
		return new Judgement(this.findings.stream()
			.filter((finding) -> finding.severity() != Severity.BREACH || !unchanged.findings.contains(finding)
					|| before.stream().anyMatch((known) -> explains(known, finding)))
			.toList());
	}

	private static boolean explains(AcceptedFinding known, Finding finding) {
		return known.rule().equals(finding.rule()) && known.reason() != null
				&& known.message().equals(finding.message());
	}

	/**
	 * Accepts what has no reason to be refused.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link Rejection.BrokenRules}, which names every finding, if there is one that is
	 * not a caution
	 */
	public List<AcceptedFinding> accept() {
		return accept(List.of(), MetaData.emptyInstance());
	}

	/**
	 * Accepts cautions, and the breaches that a reason is given for.
	 * @param overrides the reasons; one without words is none, one for a rule that is not
	 * broken says nothing
	 * @param asked metadata that tell who gave them
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link Rejection.BrokenRules}, which names every finding, if one is INVALID or a
	 * BREACH without a reason
	 */
	public List<AcceptedFinding> accept(List<RuleOverride> overrides, MetaData asked) {
		return accept(overrides, asked, List.of());
	}

	/**
	 * The same for what was accepted before: a breach on which nothing has changed needs
	 * no other reason.
	 * @param before what was accepted of the same thing, reasons included
	 */
	public List<AcceptedFinding> accept(List<RuleOverride> overrides, MetaData asked, List<AcceptedFinding> before) {
		Map<String, String> reasons = overrides.stream()
			.filter((override) -> !override.reason().isBlank())
			.collect(Collectors.toMap(RuleOverride::rule, RuleOverride::reason, (first, second) -> first));
		@Nullable String by = (String) asked.get(MetaDataKeys.USER_ID);
		List<AcceptedFinding> accepted = this.findings.stream()
			.flatMap((finding) -> accepted(finding, reasons, by, before).stream())
			.toList();
		if (accepted.size() < this.findings.size()) {
			throw Refusal.of(new Rejection.BrokenRules(refusal(reasons, before), this.findings));
		}
		return accepted;
	}

	private String refusal(Map<String, String> reasons, List<AcceptedFinding> before) {
		return this.findings.stream()
			.filter((finding) -> accepted(finding, reasons, null, before).isEmpty())
			.map(Finding::message)
			.distinct()
			.collect(Collectors.joining("; "));
	}

	private static Optional<AcceptedFinding> accepted(Finding finding, Map<String, String> reasons, @Nullable String by,
			List<AcceptedFinding> before) {
		return switch (finding.severity()) {
			case CAUTION ->
				Optional.of(new AcceptedFinding(finding.rule(), finding.severity(), finding.message(), null, null));
			case BREACH -> Optional.ofNullable(reasons.get(finding.rule()))
				.map((reason) -> new AcceptedFinding(finding.rule(), finding.severity(), finding.message(), reason, by))
				.or(() -> before.stream().filter((known) -> explains(known, finding)).findFirst());
			case INVALID -> Optional.empty();
		};
	}

}
