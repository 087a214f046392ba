package com.fadeline.api.client;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.TaskId;

/**
 * Value object of something to do for a client.
 *
 * @param dueOn the day from which it waits
 * @param assignee the specialist who is to do it; null for anybody of the clinic
 */
public record ClientTask(TaskId taskId, @Personal String text, LocalDate dueOn, @Nullable OperatorId assignee) {
}
