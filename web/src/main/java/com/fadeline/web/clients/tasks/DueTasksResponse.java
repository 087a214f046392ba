package com.fadeline.web.clients.tasks;

import java.util.List;

import com.fadeline.api.client.DueTask;

/** Response body with tasks that are due. */
record DueTasksResponse(List<DueTask> items) {
}
