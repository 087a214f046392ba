package com.fadeline.web.courses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fadeline.api.Finding;

/**
 * What the rules say to what is typed, as a page tells it.
 *
 * @param asked whether enough was typed to ask them
 */
record Judged(boolean asked, List<Said> said) {

	/**
	 * What one rule says.
	 *
	 * @param finding the first of its findings
	 * @param findings all of them
	 */
	record Said(Finding finding, List<Finding> findings) {
	}

	static Judged of(Optional<List<Finding>> findings) {
		Map<String, Said> said = new LinkedHashMap<>();
		findings.orElse(List.of())
			.forEach((finding) -> said.computeIfAbsent(finding.rule(), (rule) -> new Said(finding, new ArrayList<>()))
				.findings()
				.add(finding));
		return new Judged(findings.isPresent(), List.copyOf(said.values()));
	}

	/** Differs if the page has to tell something else. */
	public String mark() {
		return Integer.toHexString(toString().hashCode());
	}

}
