package com.fadeline.api.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecords;
import com.fadeline.api.Confined;
import com.fadeline.api.Lists;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;

/** Queries of the tasks about clients. */
public sealed interface TaskQuery {

	/** Query for the optional {@link ClientTasks} of a client. */
	record FindTasks(ClientId clientId) implements TaskQuery {
	}

	/**
	 * Query for a {@link Result}: the open tasks that are due until a day, by that day.
	 *
	 * @param clinics the clinics of the clients; null for all
	 * @param until the last day, included
	 * @param operatorId the specialist whose tasks are wanted, with those for anybody;
	 * null for all
	 */
	record FindDueTasks(@Nullable Set<ClinicId> clinics, LocalDate until,
			@Nullable OperatorId operatorId) implements TaskQuery, Confined {

		/** Result: the tasks, the longest due first. */
		public record Result(List<DueTask> tasks) implements ClientRecords {

			public Result {
				tasks = Lists.copy(tasks);
			}

			@Override
			public List<DueTask> records() {
				return this.tasks;
			}

		}

	}

	/**
	 * Query for a {@link Result}: how many open tasks are due until a day, without what
	 * they are.
	 *
	 * @param clinics the clinics of the clients; null for all
	 * @param until the last day, included
	 */
	record CountDueTasks(@Nullable Set<ClinicId> clinics, LocalDate until) implements TaskQuery, Confined {

		/** Result: the number. */
		public record Result(long due) {
		}

	}

}
