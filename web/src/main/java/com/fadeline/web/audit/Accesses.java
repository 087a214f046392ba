package com.fadeline.web.audit;

import java.util.List;
import java.util.Map;

import com.fadeline.api.audit.AccessQuery.FindAccesses;

/**
 * Response body of the accesses to a client's record.
 *
 * @param items latest first
 * @param changes addresses of the histories of the courses, which contain the authors of
 * changes
 */
record Accesses(List<AccessResponse> items, int page, int size, long total, List<String> changes) {

	static Accesses of(FindAccesses.Result found, Map<String, String> names) {
		return new Accesses(
				found.accesses().items().stream().map((access) -> AccessResponse.of(access, names)).toList(),
				found.accesses().page(), found.accesses().size(), found.accesses().total(),
				found.courses().stream().map("/api/courses/%s/history"::formatted).toList());
	}

}
