package com.fadeline.command.deadlines;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.axonframework.serialization.Serializer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** db-scheduler on our own table, by our clock. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

	static final TaskDescriptor<Deadline> REMINDER = TaskDescriptor.of("reminder", Deadline.class);

	private static final int THREADS = 2;

	private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

	private static final Duration LAST_RETRY = Duration.ofHours(1);

	private static final int MOST_DOUBLINGS = 10;

	private static final Duration HEARTBEAT = Duration.ofMinutes(1);

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	@Bean
	OneTimeTask<Deadline> reminderTask(ObjectProvider<ReminderSender> sender) {
		return Tasks.oneTime(REMINDER).onFailure(laterEachTime()).execute((task, context) -> {
			try {
				sender.getObject().send(task.getData());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("Interrupted; it is tried again", ex);
			}
			catch (Exception ex) {
				throw new IllegalStateException("Reminder %s was not raised: %s".formatted(task.getId(), ex), ex);
			}
		});
	}

	private static FailureHandler<Deadline> laterEachTime() {
		return (complete, operations) -> operations.reschedule(complete,
				complete.getTimeDone().plus(retryAfter(complete)));
	}

	private static Duration retryAfter(ExecutionComplete complete) {
		Duration pause = FIRST_RETRY
			.multipliedBy(1L << Math.min(complete.getExecution().consecutiveFailures, MOST_DOUBLINGS));
		return (pause.compareTo(LAST_RETRY) < 0) ? pause : LAST_RETRY;
	}

	/**
	 * What events schedule commits with the position of their processor.
	 * @param upkeep what else is to be done from time to time
	 */
	@Bean(destroyMethod = "")
	Scheduler scheduler(DataSource dataSource, OneTimeTask<Deadline> reminderTask,
			ObjectProvider<RecurringTask<Void>> upkeep, Serializer serializer, Clock clock,
			DeadlineProperties properties) {
		return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), reminderTask)
			.startTasks(upkeep.stream().toList())
			.tableName(TaskTable.NAME)
			.serializer(new DeadlineSerializer(serializer))
			.clock(clock::instant)
			.threads(THREADS)
			.pollingInterval(properties.pollingInterval())
			.heartbeatInterval(HEARTBEAT)
			.enableImmediateExecution()
			.shutdownMaxWait(PATIENCE)
			.failureLogging(LogLevel.WARN, false)
			.build();
	}

}
