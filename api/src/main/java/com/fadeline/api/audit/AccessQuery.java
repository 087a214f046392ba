package com.fadeline.api.audit;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Confined;
import com.fadeline.api.Lists;
import com.fadeline.api.Page;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;

/** Queries of the read audit. */
public sealed interface AccessQuery {

	/** Query for a {@link Result}: the accesses to a client's record, latest first. */
	record FindAccesses(ClientId clientId, int page, int size) implements AccessQuery, Confined {

		@Override
		public @Nullable Set<ClinicId> clinics() {
			return null;
		}

		/**
		 * Result: a page of accesses.
		 *
		 * @param courses the client's courses, whose histories show the changes and their
		 * authors
		 */
		public record Result(Page<AccessView> accesses, List<CourseId> courses) {

			public Result {
				courses = Lists.copy(courses);
			}

		}

	}

	/**
	 * Query for a {@link Result}: the same accesses as shown to the client, newest day
	 * first. Of the client's own accesses, only the latest page is returned.
	 *
	 * @param zone time zone in which days begin and end
	 * @param byUser whether those of each user are apart, which clients are not shown
	 */
	record FindAccessesByDay(ClientId clientId, ZoneId zone, int page, int size,
			boolean byUser) implements AccessQuery, Confined {

		/** Creates one of all users of a role together. */
		public FindAccessesByDay(ClientId clientId, ZoneId zone, int page, int size) {
			this(clientId, zone, page, size, false);
		}

		@Override
		public @Nullable Set<ClinicId> clinics() {
			return null;
		}

		/**
		 * Result: accesses by day.
		 *
		 * @param ofClient accesses of clients, who see only their own record
		 */
		public record Result(Page<AccessesOfDay> ofOthers, List<AccessesOfDay> ofClient) {

			public Result {
				ofClient = Lists.copy(ofClient);
			}

		}

	}

}
