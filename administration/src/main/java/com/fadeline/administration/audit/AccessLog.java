package com.fadeline.administration.audit;

import org.axonframework.queryhandling.QueryHandler;

import com.fadeline.api.audit.AccessQuery.FindAccesses;
import com.fadeline.api.audit.AccessQuery.FindAccessesByDay;

/** Query handler of the log of accesses. */
class AccessLog {

	private final AccessTable table;

	private final CourseClients courseClients;

	AccessLog(AccessTable table, CourseClients courseClients) {
		this.table = table;
		this.courseClients = courseClients;
	}

	@QueryHandler
	FindAccesses.Result find(FindAccesses query) {
		return new FindAccesses.Result(this.table.of(query.clientId(), query.page(), query.size()),
				this.courseClients.coursesOf(query.clientId()));
	}

	@QueryHandler
	FindAccessesByDay.Result find(FindAccessesByDay query) {
		return new FindAccessesByDay.Result(this.table.ofOthersByDay(query), this.table.ofClientByDay(query));
	}

}
