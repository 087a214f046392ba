package com.fadeline.command.deadlines;

import com.fadeline.command.Backoff;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.axonframework.serialization.Serializer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Configuration of db-scheduler, on the application's own table and clock. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

	static final TaskDescriptor<Deadline> REMINDER = TaskDescriptor.of("reminder", Deadline.class);

	private static final int THREADS = 2;

	private static final Duration HEARTBEAT = Duration.ofMinutes(1);

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	@Bean
	OneTimeTask<Deadline> reminderTask(ObjectProvider<ReminderSender> sender) {
		return Tasks.oneTime(REMINDER).onFailure(new Backoff<>()).execute((task, context) -> {
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

	/**
	 * Creates the scheduler; tasks that events schedule commit with the position of their
	 * processor.
	 * @param further other tasks with a due time
	 * @param upkeep recurring maintenance tasks
	 */
	@Bean(destroyMethod = "")
	Scheduler scheduler(DataSource dataSource, OneTimeTask<Deadline> reminderTask,
			ObjectProvider<CustomTask<?>> further, ObjectProvider<RecurringTask<Void>> upkeep, Serializer serializer,
			Clock clock, DeadlineProperties properties) {
		List<Task<?>> known = Stream.<Task<?>>concat(Stream.of(reminderTask), further.stream()).toList();
		return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), known)
			.startTasks(upkeep.stream().toList())
			.tableName(ScheduledTaskTable.NAME)
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
