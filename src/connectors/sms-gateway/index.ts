/** The door of connectors/sms-gateway. */
export { openSmsGateway, type SmsGateway, type SmsGatewayOptions } from './adapter.ts';
export { type FakeSmsGateway, fakeSmsGateway } from './fake.ts';
