package com.fadeline.web.course.treatment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.api.Finding;
import org.jspecify.annotations.Nullable;

/**
 * View model of the findings about the values typed so far.
 *
 * @param asked whether enough was typed to ask for findings
 * @param at time of the judged sitting; null while unknown
 * @param whole whether all typed values could be judged
 */
record FindingsPreview(boolean asked, @Nullable Instant at, boolean whole, List<Entry> said) {

	/**
	 * Group of the findings of one rule.
	 *
	 * @param finding the first of its findings
	 * @param findings all of them
	 */
	record Entry(Finding finding, List<Finding> findings) {
	}

	static final FindingsPreview NOT_YET = new FindingsPreview(false, null, false, List.of());

	static FindingsPreview of(List<Finding> findings, @Nullable Instant at, boolean whole) {
		Map<String, Entry> said = new LinkedHashMap<>();
		findings
			.forEach((finding) -> said.computeIfAbsent(finding.id(), (rule) -> new Entry(finding, new ArrayList<>()))
				.findings()
				.add(finding));
		return new FindingsPreview(true, at, whole, List.copyOf(said.values()));
	}

	/** Returns a mark that differs if the page would show something else. */
	public String mark() {
		return Integer.toHexString(toString().hashCode());
	}

}
