package com.fadeline.command.erasure;

import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.fadeline.api.client.Erasure;
import com.fadeline.api.id.ClientId;
import com.fadeline.command.Backoff;

/** Configuration of the erasure task of db-scheduler, which may wait for years. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

	static final TaskDescriptor<Void> ERASURE = TaskDescriptor.of(ErasuresAgain.TASK);

	private static final int ID_LENGTH = 36;

	@Bean
	CustomTask<Void> erasureTask(ObjectProvider<ErasureRunner> runner) {
		return Tasks.custom(ERASURE)
			.onFailure(new Backoff<>())
			.execute((task, context) -> whatFollows(carriedOn(runner.getObject(), task.getId())));
	}

	private static Erasure carriedOn(ErasureRunner runner, String name) {
		try {
			return runner.carryOn(new ClientId(UUID.fromString(name.substring(0, ID_LENGTH))),
					ErasuresAgain.isCarriedOut(name));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted; it is tried again", ex);
		}
		catch (Exception ex) {
			throw new IllegalStateException("Erasure %s was not carried on: %s".formatted(name, ex), ex);
		}
	}

	private static CompletionHandler<Void> whatFollows(Erasure erasure) {
		return switch (erasure.status()) {
			case ERASED -> new OnCompleteRemove<>();
			case RESTRICTED -> (complete, operations) -> operations.reschedule(complete, erasure.destroyedAt());
		};
	}

}
