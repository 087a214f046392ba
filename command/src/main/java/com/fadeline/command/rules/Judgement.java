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
import com.fadeline.api.Refusal;
import com.fadeline.api.Rejection;
import com.fadeline.api.RuleOverride;
import com.fadeline.api.Severity;

/** Result of judging a proposal: the findings of the rules, each once. */
public record Judgement(List<Finding> findings) {

	public Judgement {
		findings = findings.stream().distinct().toList();
	}

	/** Combines the findings of two proposals of one command. */
	public Judgement and(Judgement other) {
		return new Judgement(Lists.join(this.findings, other.findings));
	}

	/**
	 * Returns the judgement of a correction, without the breaches that exist whether or
	 * not it is made: no reason was given when the fact was recorded, since no rule
	 * required one, and none is required for values left as they were.
	 * @param unchanged the judgement of the fact as recorded
	 * @param before the findings accepted for it, reasons included
	 */
	public Judgement changing(Judgement unchanged, List<AcceptedFinding> before) {
		return new Judgement(this.findings.stream()
			.filter((finding) -> finding.severity() != Severity.BREACH || !unchanged.findings.contains(finding)
					|| before.stream().anyMatch((known) -> explains(known, finding)))
			.toList());
	}

	private static boolean explains(AcceptedFinding known, Finding finding) {
		return known.rule().equals(finding.id()) && known.reason() != null && known.message().equals(finding.message());
	}

	/**
	 * Accepts cautions.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link Rejection.BrokenRules}, which names every finding, if there is one that is
	 * not a caution
	 */
	public List<AcceptedFinding> accept() {
		return accept(List.of(), MetaData.emptyInstance());
	}

	/**
	 * Accepts cautions, and the breaches with a reason.
	 * @param overrides the reasons; a blank one counts as none, one for a rule that is
	 * not broken is ignored
	 * @param asked metadata with the author of the reasons
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link Rejection.BrokenRules}, which names every finding, if one is INVALID or a
	 * BREACH without a reason
	 */
	public List<AcceptedFinding> accept(List<RuleOverride> overrides, MetaData asked) {
		return accept(overrides, asked, List.of());
	}

	/**
	 * Accepts likewise, given what was accepted before: an unchanged breach needs no new
	 * reason.
	 * @param before the findings accepted for the same thing, reasons included
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
			case CAUTION -> Optional.of(AcceptedFinding.of(finding, null, null));
			case BREACH -> Optional.ofNullable(reasons.get(finding.id()))
				.map((reason) -> AcceptedFinding.of(finding, reason, by))
				.or(() -> before.stream().filter((known) -> explains(known, finding)).findFirst());
			case INVALID -> Optional.empty();
		};
	}

}
