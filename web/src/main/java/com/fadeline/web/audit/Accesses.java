package com.fadeline.web.audit;

import java.util.List;

import com.fadeline.api.audit.AccessQuery.FindAccesses;
import com.fadeline.api.audit.AccessView;

/**
 * Who looked at a client's record.
 *
 * @param items latest first
 * @param changes where it is told who changed what: the histories of the courses
 */
record Accesses(List<AccessView> items, int page, int size, long total, List<String> changes) {

	static Accesses of(FindAccesses.Result found) {
		return new Accesses(found.accesses().items(), found.accesses().page(), found.accesses().size(),
				found.accesses().total(), found.courses().stream().map("/api/courses/%s/history"::formatted).toList());
	}

}
