package io.resultflow.standalone;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** Api and workers in one process. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class ResultFlowApplication {}
