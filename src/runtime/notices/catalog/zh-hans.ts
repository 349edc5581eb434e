/** The texts in Simplified Chinese. `{name}` stands for a value; each string of `body` is a paragraph. */
import type { Texts } from './texts.ts';

export const zhHans: Texts = {
  'email-code': {
    subject: '您的验证码',
    body: [
      '您的验证码是 {code}，{minutes} 分钟内有效。',
      '请在要求输入的地方填写。如果您没有申请验证码，无需任何操作。',
    ],
  },
  'telephone-code': {
    subject: '您的验证码',
    body: ['您的验证码是 {code}，{minutes} 分钟内有效。'],
  },
  invitation: {
    subject: '您收到一份邀请',
    body: [
      '您受邀以“{role}”的身份参与客户身份识别工作。',
      '请在 {expires} 之前打开此链接，设置登录方式：',
      '{link}',
    ],
  },
  'owner-invitation': {
    subject: '{organization}：请填写您的资料',
    body: [
      '{entity} 将您列为其所有者或控制人之一。{entity} 是 {organization} 的客户，{organization} 必须了解这些人是谁。',
      '请在 {expires} 之前打开此链接填写您的资料。我们会向本邮箱发送验证码：',
      '{link}',
      '{entity} 看不到您填写的内容，只能看到您是否已完成。如果您不认识 {entity}，无需任何操作。',
    ],
  },
  'application-link': {
    subject: '{organization}：您的申请',
    body: [
      '您已在 {organization} 开始一份申请。您填写的内容已保存。',
      '在 {expires} 之前，您可以在任何设备上通过此链接继续填写。我们会向此邮箱发送验证码：',
      '{link}',
      '如果申请不是您提出的，则无需任何操作。',
    ],
  },
  'asked-again': {
    subject: '{organization}：需要您补充',
    body: [
      '{organization} 已查看您提交的内容，还需要您补充。需要什么、为什么以及哪些有效，请见此链接。',
      '在 {expires} 之前可在任何设备上打开。我们会向此邮箱发送验证码：',
      '{link}',
      '您提交的内容已保存。之前的链接不再有效。',
    ],
  },
  'sign-in-link': {
    subject: '您的登录链接',
    body: [
      '请在 {expires} 之前打开此链接继续：',
      '{link}',
      '如果您没有申请，无需任何操作：不打开此链接，一切不变。',
    ],
  },
  'customer-message': {
    subject: '{subject}',
    body: ['{words}', '您可以在这里查看待办事项、答复和申诉：', '{link}'],
  },
  'clocks-warned': {
    subject: '即将到期的期限：{count}',
    body: ['以下期限即将到期：', '{list}', '全部期限，最紧急的在前：', '{link}'],
  },
  'clocks-breached': {
    subject: '已过的期限：{count}',
    body: ['以下期限已过，并已记录为逾期：', '{list}', '全部期限，最紧急的在前：', '{link}'],
  },
  'webhook-delivery-dead': {
    subject: '一个 Webhook 端点没有应答',
    body: [
      '事件 {event} 未能送达端点 {endpoint}，已尝试 {attempts} 次，不再重试。',
      '查看它的应答，并手动重新发送：',
      '{link}',
    ],
  },
};
