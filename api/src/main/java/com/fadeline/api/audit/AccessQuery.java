package com.fadeline.api.audit;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClinicId;
import com.fadeline.api.Confined;
import com.fadeline.api.Lists;
import com.fadeline.api.Page;
import com.fadeline.api.client.ClientId;
import com.fadeline.api.course.CourseId;

/** What can be asked of the read audit. */
public sealed interface AccessQuery {

	/** Answers a {@link Result}: who looked at a client's record, latest first. */
	record FindAccesses(ClientId clientId, int page, int size) implements AccessQuery, Confined {

		@Override
		public @Nullable Set<ClinicId> clinics() {
			return null;
		}

		/**
		 * A page of accesses.
		 *
		 * @param courses the client's courses, whose histories tell who changed what
		 */
		public record Result(Page<AccessView> accesses, List<CourseId> courses) {

			public Result {
				courses = Lists.copy(courses);
			}

		}

	}

	/**
	 * Answers a {@link Result}: the same as who is looked at wants to know it, newest day
	 * first. Of a client's own looks as many are told as of the others.
	 *
	 * @param zone where days begin and end
	 */
	record FindAccessesByDay(ClientId clientId, ZoneId zone, int page, int size) implements AccessQuery, Confined {

		@Override
		public @Nullable Set<ClinicId> clinics() {
			return null;
		}

		/**
		 * Accesses told together.
		 *
		 * @param ofClient looks of clients, who are shown nothing but their own record
		 */
		public record Result(Page<AccessesOfDay> ofOthers, List<AccessesOfDay> ofClient) {

			public Result {
				ofClient = Lists.copy(ofClient);
			}

		}

	}

}
