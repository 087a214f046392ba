package com.fadeline.web.courses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.api.Finding;
import org.jspecify.annotations.Nullable;

/**
 * View model of the findings for what is typed.
 *
 * @param asked whether enough was typed to ask them
 * @param at of the sitting that was judged; null while that cannot be told
 * @param whole whether all that was typed could be judged
 */
record FindingsPreview(boolean asked, @Nullable Instant at, boolean whole, List<Said> said) {

	/**
	 * What one rule says.
	 *
	 * @param finding the first of its findings
	 * @param findings all of them
	 */
	record Said(Finding finding, List<Finding> findings) {
	}

	static final FindingsPreview NOT_YET = new FindingsPreview(false, null, false, List.of());

	static FindingsPreview of(List<Finding> findings, @Nullable Instant at, boolean whole) {
		Map<String, Said> said = new LinkedHashMap<>();
		findings
			.forEach((finding) -> said.computeIfAbsent(finding.rule(), (rule) -> new Said(finding, new ArrayList<>()))
				.findings()
				.add(finding));
		return new FindingsPreview(true, at, whole, List.copyOf(said.values()));
	}

	/** Differs if the page has to tell something else. */
	public String mark() {
		return Integer.toHexString(toString().hashCode());
	}

}
