package com.fadeline.app;

import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

import com.fadeline.store.backup.BackupMode;
import com.fadeline.app.imports.ImportMode;
import com.fadeline.app.logging.OutOfMemory;
import com.fadeline.app.options.OptionCheck;
import com.fadeline.app.training.TrainingRun;

/**
 * Application class of Fadeline. Automatic choices of storage, transactions and accounts
 * are left out: a part that is not declared here must be missing rather than replaced.
 */
@SpringBootApplication(
		scanBasePackages = { "com.fadeline.app", "com.fadeline.store", "com.fadeline.demo",
				"com.fadeline.administration.attention", "com.fadeline.administration.audit",
				"com.fadeline.administration.changes", "com.fadeline.administration.clinics",
				"com.fadeline.administration.consents", "com.fadeline.administration.devices",
				"com.fadeline.administration.qualifications", "com.fadeline.administration.rooms",
				"com.fadeline.administration.schedules" },
		exclude = { JdbcAutoConfiguration.class, NoOpTransactionAutoConfiguration.class,
				UserDetailsServiceAutoConfiguration.class })
public class Fadeline {

	public static void main(String[] arguments) {
		System.setProperty("disable-axoniq-console-message", "true");
		OptionCheck.endIfUnknown(arguments);
		OutOfMemory.endsProcess();
		BackupMode.runIfAsked(arguments);
		SpringApplication application = new SpringApplication(Fadeline.class);
		if (TrainingRun.isAsked(arguments)) {
			TrainingRun.run(application, arguments);
		}
		ImportMode.run(application, arguments);
	}

}
