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
import com.fadeline.command.Refusal;

/** What the rules say about an intention. */
public record Judgement(List<Finding> findings) {

	public Judgement {
		findings = List.copyOf(findings);
	}

	/** What the rules say about both intentions, as of one command. */
	public Judgement and(Judgement other) {
		return new Judgement(Lists.join(this.findings, other.findings));
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
		Map<String, String> reasons = overrides.stream()
			.filter((override) -> !override.reason().isBlank())
			.collect(Collectors.toMap(RuleOverride::rule, RuleOverride::reason, (first, second) -> first));
		List<Finding> refused = this.findings.stream().filter((finding) -> !acceptable(finding, reasons)).toList();
		if (!refused.isEmpty()) {
			String message = refused.stream().map(Finding::message).distinct().collect(Collectors.joining("; "));
			throw Refusal.of(new Rejection.BrokenRules(message, this.findings));
		}
		@Nullable String by = (String) asked.get(MetaDataKeys.USER_ID);
		return this.findings.stream().map((finding) -> accepted(finding, reasons, by)).toList();
	}

	private static boolean acceptable(Finding finding, Map<String, String> reasons) {
		return switch (finding.severity()) {
			case CAUTION -> true;
			case BREACH -> reasons.containsKey(finding.rule());
			case INVALID -> false;
		};
	}

	private static AcceptedFinding accepted(Finding finding, Map<String, String> reasons, @Nullable String by) {
		Optional<String> reason = Optional.of(finding)
			.filter(Finding::overridable)
			.map((breach) -> reasons.get(breach.rule()));
		return new AcceptedFinding(finding.rule(), finding.severity(), finding.message(), reason.orElse(null),
				reason.isPresent() ? by : null);
	}

}
