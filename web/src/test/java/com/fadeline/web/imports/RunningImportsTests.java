package com.fadeline.web.imports;

import com.fadeline.web.limits.TooManyRequestsException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunningImportsTests {

	private final RunningImports imports = new RunningImports(2);

	@Test
	void an_account_imports_one_file_after_the_other() {
		RunningImports.Running first = this.imports.begin("ines");
		refused("ines");

		first.close();

		this.imports.begin("ines");
	}

	@Test
	void two_run_at_a_time() {
		this.imports.begin("ines");
		RunningImports.Running second = this.imports.begin("marta");
		refused("noah");

		second.close();

		this.imports.begin("noah");
	}

	private void refused(String account) {
		assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> this.imports.begin(account));
	}

}
