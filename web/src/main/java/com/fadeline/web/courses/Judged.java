package com.fadeline.web.courses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.api.Finding;

/**
 * What the rules say to what is typed, as a page tells it.
 *
 * @param asked whether enough was typed to ask them
 * @param whole whether all that was typed could be judged
 */
record Judged(boolean asked, boolean whole, List<Said> said) {

	/**
	 * What one rule says.
	 *
	 * @param finding the first of its findings
	 * @param findings all of them
	 */
	record Said(Finding finding, List<Finding> findings) {
	}

	static final Judged NOT_YET = new Judged(false, false, List.of());

	static Judged of(List<Finding> findings, boolean whole) {
		Map<String, Said> said = new LinkedHashMap<>();
		findings
			.forEach((finding) -> said.computeIfAbsent(finding.rule(), (rule) -> new Said(finding, new ArrayList<>()))
				.findings()
				.add(finding));
		return new Judged(true, whole, List.copyOf(said.values()));
	}

	/** Differs if the page has to tell something else. */
	public String mark() {
		return Integer.toHexString(toString().hashCode());
	}

}
