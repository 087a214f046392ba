package com.fadeline.api.course.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.ClientRecords;
import com.fadeline.api.Confined;
import com.fadeline.api.Lists;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.InWords;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.Page;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;

/** Queries of the views of courses. */
public sealed interface CourseQuery {

	/** Query for an optional {@link CourseView}; updates are {@link CourseView}s. */
	record FindCourse(CourseId courseId) implements CourseQuery {
	}

	/** Query for an optional {@link ProgressView}; updates are {@link ProgressView}s. */
	record FindProgress(CourseId courseId) implements CourseQuery {
	}

	/**
	 * Query for an optional {@link CourseHistory}; updates are {@link CourseHistory}s.
	 *
	 * @param language the language of its sentences; English by default
	 */
	record FindCourseHistory(CourseId courseId, Locale language) implements CourseQuery, InWords {

		public FindCourseHistory {
			language = Objects.requireNonNullElse(language, Locale.ENGLISH);
		}

		/** Creates one in English. */
		public FindCourseHistory(CourseId courseId) {
			this(courseId, Locale.ENGLISH);
		}

	}

	/**
	 * Query for a {@link Result}: the progress of all courses of a client, newest first.
	 *
	 * @param clinics the clinics of the courses; null for all
	 */
	record FindClientProgress(ClientId clientId, @Nullable Set<ClinicId> clinics) implements CourseQuery, Confined {

		/** Result: the client's courses. */
		public record Result(List<ProgressView> courses) implements ClientRecords {

			@Override
			public List<ProgressView> records() {
				return this.courses;
			}

		}

	}

	/**
	 * Query for a {@link Result}: sittings of any course, in the order of their starts;
	 * null for all.
	 *
	 * @param to the end, not included
	 */
	record FindDiary(Instant from, Instant to, @Nullable Set<ClinicId> clinics, @Nullable OperatorId operatorId,
			@Nullable DeviceId deviceId, @Nullable RoomId roomId) implements CourseQuery, Confined {

		/** Creates one for any room. */
		public FindDiary(Instant from, Instant to, @Nullable Set<ClinicId> clinics, @Nullable OperatorId operatorId,
				@Nullable DeviceId deviceId) {
			this(from, to, clinics, operatorId, deviceId, null);
		}

		/** Result: the entries of that time. */
		public record Result(List<DiaryEntry> entries) implements ClientRecords {

			@Override
			public List<DiaryEntry> records() {
				return this.entries;
			}

		}

	}

	/**
	 * Query for a {@link Result}: the status of the courses of some clients, newest
	 * first.
	 *
	 * @param clinics the clinics of the courses; null for all
	 */
	record FindStandings(Set<ClientId> clientIds, @Nullable Set<ClinicId> clinics) implements CourseQuery, Confined {

		public FindStandings {
			clientIds = Set.copyOf(clientIds);
		}

		/** Result: one for every course. */
		public record Result(List<Standing> standings) implements ClientRecords {

			@Override
			public List<Standing> records() {
				return this.standings;
			}

		}

		/**
		 * Read model of a course in short.
		 *
		 * @param booked the starts of its sittings that are booked and not recorded
		 */
		public record Standing(CourseId courseId, ClientId clientId, ClinicId clinicId, CourseStatus status,
				Assessment assessment, List<Instant> booked) implements ClientRecord {

			public Standing {
				booked = Lists.copy(booked);
			}

			/** Returns the same course for a client who is the same person. */
			public Standing of(ClientId client) {
				return new Standing(this.courseId, client, this.clinicId, this.status, this.assessment, this.booked);
			}

		}

	}

	/**
	 * Query for a {@link Result}: a client's answers and consents in each course, newest
	 * course first. Answers to the health questions, and consents to photographs and
	 * marketing, hold for all of them.
	 *
	 * @param clinics the clinics of the courses; null for all
	 */
	record FindAnswers(ClientId clientId, @Nullable Set<ClinicId> clinics) implements CourseQuery, Confined {

		/** Result: one for every course. */
		public record Result(List<CourseAnswers> courses) implements ClientRecords {

			@Override
			public List<CourseAnswers> records() {
				return this.courses;
			}

			/** Returns the latest answer to each question, in any course. */
			public Map<ScreeningItem, GivenAnswer> latest() {
				return GivenAnswer.latest(this.courses.stream()
					.flatMap((course) -> GivenAnswer.of(course.courseId(), course.screenings())));
			}

			/** Returns the answers and consents of a course. */
			public Optional<CourseAnswers> of(CourseId course) {
				return this.courses.stream().filter((each) -> each.courseId().equals(course)).findFirst();
			}

		}

	}

	/** Query for a {@link Result}, newest course first; null for all. */
	record SearchCourses(@Nullable ClientId clientId, @Nullable Set<ClinicId> clinics, @Nullable CourseStatus status,
			int page, int size) implements CourseQuery, Confined {

		/** Result: a page of courses. */
		public record Result(Page<CourseView.Summary> courses) implements ClientRecords {

			@Override
			public List<CourseView.Summary> records() {
				return this.courses.items();
			}

		}

	}

	/**
	 * Query for a {@link Result}: the sittings at which a supply or a device was used,
	 * latest first; null for any. Lots and products are compared by their letters and
	 * digits, without case.
	 *
	 * @param lot of the product or of the needle
	 * @param from the first day, in the time zone of the clinic
	 * @param to the last day
	 */
	record FindRecalls(@Nullable String lot, @Nullable String product, @Nullable DeviceId deviceId,
			@Nullable LocalDate from, @Nullable LocalDate to, @Nullable Set<ClinicId> clinics, int page,
			int size) implements CourseQuery, Confined {

		/** Result: a page of sittings. */
		public record Result(Page<RecalledSitting> sittings) implements ClientRecords {

			@Override
			public List<RecalledSitting> records() {
				return this.sittings.items();
			}

		}

	}

	/**
	 * Subscription query for a {@link Result} at once; updates are {@link ListChange}s,
	 * each sent once its change can be read.
	 *
	 * @param clinics the clinics whose changes are sent; null for all
	 */
	record FollowList(Listing listing, @Nullable Set<ClinicId> clinics) implements CourseQuery, Confined {

		/** Result: confirms the subscription to the list. */
		public record Result(Listing listing) {
		}

	}

}
